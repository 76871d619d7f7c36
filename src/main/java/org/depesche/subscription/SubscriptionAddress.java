package org.depesche.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a subscription. Its scheme tells the kind of source, and so how it is looked at. */
public sealed interface SubscriptionAddress {

    /** The longest address. */
    int LONGEST = 2_000;

    URI uri();

    /** The kind, the last part of the key of its messages. */
    String kind();

    /** Its host, in small letters; of a folder in a bucket, the bucket. */
    default String host() {
        return uri().getHost().toLowerCase(Locale.ROOT);
    }

    /** A feed of the web: {@code https://kurier.example/feed.xml}. */
    record Feed(URI uri) implements SubscriptionAddress {

        @Override
        public String kind() {
            return "feed";
        }
    }

    /** A place that needs a sign-in. */
    sealed interface Guarded extends SubscriptionAddress {

        /** The user, if the address names one; its characters are decoded. */
        default @Nullable String user() {
            return uri().getUserInfo();
        }
    }

    /**
     * A folder of a mailbox: {@code imaps://desk@mail.example/Agenturen/dpa}, without a path the inbox. With {@code imap} the
     * connection begins without encryption (RFC 5092, RFC 8314).
     */
    record Mailbox(URI uri) implements Guarded {

        private static final int PORT = 143;
        private static final int TLS_PORT = 993;

        @Override
        public String kind() {
            return "mailbox";
        }

        /** Whether the connection is encrypted from the first byte on. */
        public boolean isTls() {
            return "imaps".equalsIgnoreCase(uri.getScheme());
        }

        /** The port, also where the address names none. */
        public int port() {
            return uri.getPort() > 0 ? uri.getPort() : isTls() ? TLS_PORT : PORT;
        }

        /** The names of the folder and those above it, with slashes between them. */
        public String folder() {
            String path = uri.getPath().replaceFirst("^/+", "").replaceFirst("/+$", "");
            return path.isEmpty() ? "INBOX" : path;
        }
    }

    /** A folder of another machine with those below it: {@code sftp://desk@files.example/in}. */
    record RemoteFolder(URI uri) implements Guarded {

        private static final int PORT = 22;
        private static final String HOME = "/~";

        @Override
        public String kind() {
            return "folder";
        }

        /** The port, also where the address names none. */
        public int port() {
            return uri.getPort() > 0 ? uri.getPort() : PORT;
        }

        /** The path of the folder; {@code /~/in} begins where the user's files are. */
        public String path() {
            String path = uri.getPath().replaceFirst("(?<=.)/+$", "");
            boolean home = path.isEmpty() || path.equals(HOME) || path.startsWith(HOME + "/");
            return home ? "." + path.substring(Math.min(path.length(), HOME.length())) : path;
        }
    }

    /**
     * A folder of a bucket with those below it: {@code s3://bucket/agency}, or {@code s3://KEY@bucket/agency} for the sign-in
     * with this access key. The sign-in names the store.
     */
    record BucketFolder(URI uri) implements Guarded {

        /** Names of Amazon S3, and those of other stores, which have capitals and underscores too. */
        private static final Pattern AUTHORITY =
                Pattern.compile("(?:(?<user>[\\w.-]+)@)?(?<bucket>[A-Za-z0-9][\\w.-]{1,62})");

        static boolean isBucket(URI uri) {
            return uri.getRawAuthority() != null
                    && AUTHORITY.matcher(uri.getRawAuthority()).matches()
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        }

        @Override
        public String kind() {
            return "bucket";
        }

        @Override
        public String host() {
            return bucket();
        }

        @Override
        public @Nullable String user() {
            return authority().group("user");
        }

        public String bucket() {
            return authority().group("bucket");
        }

        private Matcher authority() {
            Matcher authority = AUTHORITY.matcher(uri.getRawAuthority());
            if (!authority.matches()) {
                throw new IllegalStateException("No bucket: " + uri);
            }
            return authority;
        }

        /** The beginning of the keys of its files: the path with a slash at its end; empty for the whole bucket. */
        public String prefix() {
            String path = uri.getPath().replaceFirst("^/", "").replaceFirst("/+$", "");
            return path.isEmpty() ? "" : path + "/";
        }

        /** {@code bucket/agency}, for messages. */
        public String name() {
            return (bucket() + "/" + prefix()).replaceFirst("/$", "");
        }
    }

    /** The address that a text is; null if it is none to which one may subscribe. An address never has a password. */
    static @Nullable SubscriptionAddress of(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            // names of buckets may be none of hosts
            if (text.length() > LONGEST || uri.getHost() == null && !scheme.equals("s3")) {
                return null;
            }
            return switch (scheme) {
                case "http", "https" -> uri.getUserInfo() == null ? new Feed(uri) : null;
                case "imap", "imaps" -> isBare(uri) ? new Mailbox(uri) : null;
                case "sftp" -> isBare(uri) ? new RemoteFolder(uri) : null;
                case "s3" -> BucketFolder.isBucket(uri) ? new BucketFolder(uri) : null;
                default -> null;
            };
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isBare(URI uri) {
        boolean password = uri.getRawUserInfo() != null && uri.getRawUserInfo().contains(":");
        return !password && uri.getQuery() == null && uri.getFragment() == null;
    }
}
