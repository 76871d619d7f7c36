package org.depesche.subscription.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.depesche.ingest.UnfinishedFile;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.SubscriptionAddress.BucketFolder;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A folder of a bucket: the objects whose keys begin with its path. They are complete as soon as they are listed. */
final class BucketSource implements RemoteSource {

    private static final int MOST_KEYS = 50_000;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client store;
    private final BucketFolder folder;
    private final StoreFailures failures;
    private final BooleanSupplier over;
    private boolean open = true;

    /** @param over whether no further page of the list is asked for */
    BucketSource(S3Client store, BucketFolder folder, StoreFailures failures, BooleanSupplier over) {
        this.store = store;
        this.folder = folder;
        this.failures = failures;
        this.over = over;
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public Listing list() throws FetchException {
        List<RemoteFile> files = new ArrayList<>();
        int keys = 0;
        String next = null;
        try {
            do {
                ListObjectsV2Response page = page(next);
                if (page.name() == null || page.name().isEmpty()) {
                    throw failures.ofOtherAnswer();
                }
                page.contents().stream().flatMap(this::file).forEach(files::add);
                keys += page.contents().size();
                next = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
            } while (next != null && keys < MOST_KEYS && !over.getAsBoolean());
        } catch (RuntimeException | StackOverflowError e) {
            throw failures.ofList(e, folder);
        }
        return new Listing(files, next == null || keys < MOST_KEYS);
    }

    private ListObjectsV2Response page(@Nullable String from) {
        return store.listObjectsV2(ListObjectsV2Request.builder()
                .bucket(folder.bucket())
                .prefix(folder.prefix())
                .continuationToken(from)
                .build());
    }

    /** The file that an object is; none for folders, hidden and unfinished files. */
    private Stream<RemoteFile> file(S3Object object) {
        String key = object.key();
        if (key == null || object.size() == null || object.lastModified() == null || !key.startsWith(folder.prefix())) {
            return Stream.empty();
        }
        String path = key.substring(folder.prefix().length());
        String version = object.eTag() == null ? "" : object.eTag();
        return isPlain(path)
                ? Stream.of(new RemoteFile(path, object.size(), object.lastModified(), version))
                : Stream.empty();
    }

    /** A path without hidden or unfinished parts. Programs show those that end in a slash as folders. */
    private static boolean isPlain(String path) {
        return !path.isEmpty()
                && !path.endsWith("/")
                && path.chars().noneMatch(Character::isISOControl)
                && Stream.of(path.split("/")).noneMatch(UnfinishedFile::isNamed);
    }

    @Override
    public boolean isComplete(RemoteFile file) {
        return true;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public byte @Nullable [] read(RemoteFile file) throws FetchException {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(folder.bucket())
                .key(folder.prefix() + file.path())
                .ifMatch(file.version().isEmpty() ? null : file.version())
                .build();
        byte[] whole;
        try {
            whole = store.getObject(request, (answer, content) -> bytes(content, file.size()));
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                return null;
            }
            throw failures.ofFile(e, file);
        } catch (RuntimeException e) {
            open = false;
            throw failures.ofFile(e, file);
        }
        if (whole.length != file.size()) {
            throw new FetchException("unread-file", file.path());
        }
        return whole;
    }

    /** The content, or a byte more than its size if the store sends more. */
    private static byte[] bytes(AbortableInputStream content, long size) throws IOException {
        byte[] bytes = content.readNBytes(Math.toIntExact(size + 1));
        if (bytes.length > size) {
            content.abort();
        }
        return bytes;
    }
}
