package org.depesche.subscription.folder;

import java.io.IOException;
import java.time.Duration;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.SubscriptionAddress.BucketFolder;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Why an object store gave nothing. The codes are those of the API reference of Amazon S3, "Error responses"; other stores
 * have the most frequent ones, or the status alone.
 *
 * @param host of the store
 * @param deadline the time that an answer had
 */
record StoreFailures(String host, Duration deadline) {

    /** The reason why a folder was not listed. */
    FetchException ofList(Throwable failure, BucketFolder folder) {
        return failure instanceof S3Exception answer ? ofAnswer(answer, folder) : ofClient(failure);
    }

    private FetchException ofAnswer(S3Exception answer, BucketFolder folder) {
        AwsErrorDetails details = answer.awsErrorDetails();
        String code = details == null ? "" : String.valueOf(details.errorCode());
        return switch (code) {
            case "NoSuchBucket" -> new FetchException("no-bucket", folder.bucket());
            case "AccessDenied", "AllAccessDisabled" -> new FetchException("no-folder", folder.name());
            case "RequestTimeTooSkewed" -> new FetchException("clock", host);
            case "PermanentRedirect", "AuthorizationHeaderMalformed" -> new FetchException("region", host);
            default -> ofStatus(answer.statusCode(), folder);
        };
    }

    private FetchException ofStatus(int status, BucketFolder folder) {
        return switch (status) {
            case 301, 307 -> new FetchException("region", host);
            case 401, 403 -> new FetchException("sign-in", host);
            case 404 -> new FetchException("no-bucket", folder.bucket());
            default -> new FetchException("status", String.valueOf(status));
        };
    }

    /** The reason if an answer is no list. */
    FetchException ofOtherAnswer() {
        return new FetchException("no-store", host);
    }

    /** The reason why a file was not read. */
    FetchException ofFile(Throwable failure, RemoteFile file) {
        if (failure instanceof S3Exception answer) {
            // it is gone, archived elsewhere, or not for this user; the next look decides
            return answer.statusCode() < 500
                    ? new FetchException("unread-file", file.path())
                    : new FetchException("status", String.valueOf(answer.statusCode()));
        }
        return ofClient(failure);
    }

    private FetchException ofClient(Throwable failure) {
        if (failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException) {
            return new FetchException("slow", String.valueOf(deadline.toSeconds()));
        }
        return isOfConnection(failure) ? FetchException.of(failure, host, deadline) : ofOtherAnswer();
    }

    /** Whether the connection failed; otherwise the client did not understand the answer. */
    private static boolean isOfConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
