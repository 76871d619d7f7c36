package org.depesche.subscription.folder;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.depesche.remote.PublicAddresses;
import org.depesche.subscription.Credential;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionAddress.BucketFolder;
import org.depesche.subscription.SubscriptionSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/** Signs in at object stores that speak S3, and reads folders of their buckets. */
@Component
public class BucketFolders {

    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);

    /** Another one after a lost connection. */
    private static final int MOST_ATTEMPTS = 2;

    private static final String APPLICATION = "Depesche";

    private final SubscriptionSettings settings;
    private final Clock clock;

    public BucketFolders(SubscriptionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        // the client looks for the user's profiles even where it is given none: let it look where no file can be
        System.setProperty(ProfileFileSystemSetting.AWS_CONFIG_FILE.property(), "");
        System.setProperty(ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE.property(), "");
    }

    /**
     * Reads files that no look has read before, or that have changed since.
     *
     * @param credential with the address of the store, the only one that is asked
     * @param unread returns those of the keys of files that no look has read
     * @param stopping whether the application stops: files that were not read yet wait for the next look
     * @throws FetchException if the bucket cannot be listed
     */
    public Findings look(
            BucketFolder folder, Credential credential, UnaryOperator<List<String>> unread, BooleanSupplier stopping)
            throws FetchException {
        URI endpoint = credential.endpoint();
        String secret = credential.password();
        if (endpoint == null || secret == null) {
            throw new FetchException("sign-in", credential.host());
        }
        Instant end = clock.instant().plus(LONGEST_LOOK);
        BooleanSupplier over = () -> stopping.getAsBoolean() || clock.instant().isAfter(end);
        AwsBasicCredentials keys = AwsBasicCredentials.create(credential.user(), secret);
        try (SdkHttpClient http = http();
                S3Client store = store(http, endpoint, credential.region(), keys)) {
            StoreFailures failures = new StoreFailures(credential.host(), settings.deadline());
            RemoteSource source = new BucketSource(store, folder, failures, over);
            return new RemoteFolderLook(source, settings, over).read(unread);
        }
    }

    /** A client that asks public addresses alone, and by no proxy of this machine. */
    private SdkHttpClient http() {
        return Apache5HttpClient.builder()
                .dnsResolver(new PublicAddresses(settings.allowed()))
                .connectionTimeout(settings.deadline())
                .socketTimeout(settings.deadline())
                .connectionAcquisitionTimeout(settings.deadline())
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariableValues(false)
                        .build())
                .useIdleConnectionReaper(false)
                .build();
    }

    /**
     * A client that knows nothing of the user of this machine: no profiles, no variables, no services of a cloud. The bucket
     * stands in the path, so that no other host than that of the settings is asked.
     */
    private S3Client store(SdkHttpClient http, URI endpoint, @Nullable String region, AwsBasicCredentials keys) {
        ProfileFile none = ProfileFile.aggregator().build();
        return S3Client.builder()
                .httpClient(http)
                .endpointOverride(endpoint)
                .region(Region.of(region == null || region.isBlank() ? Credential.USUAL_REGION : region.strip()))
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .defaultsMode(DefaultsMode.LEGACY)
                .dualstackEnabled(false)
                .fipsEnabled(false)
                .forcePathStyle(true)
                .useArnRegion(false)
                .disableMultiRegionAccessPoints(true)
                .disableS3ExpressSessionAuth(true)
                .crossRegionAccessEnabled(false)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .defaultProfileFile(none)
                        .appId(APPLICATION)
                        .apiCallTimeout(settings.deadline())
                        .retryStrategy(DefaultRetryStrategy.standardStrategyBuilder()
                                .maxAttempts(MOST_ATTEMPTS)
                                .retryOnExceptionOrCauseInstanceOf(IOException.class)
                                .build())
                        .addExecutionInterceptor(new BoundedAnswers())
                        .build())
                .build();
    }
}
