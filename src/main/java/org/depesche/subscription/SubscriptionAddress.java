package org.depesche.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address of a subscription. Its scheme tells what is there, and so how it is looked at. */
public sealed interface SubscriptionAddress {

    /** The longest address. */
    int LONGEST = 2_000;

    URI uri();

    /** The kind, the last part of the key of its messages. */
    String kind();

    /** Its host, in small letters. */
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

    /** A place that is read by those who sign in. */
    sealed interface Guarded extends SubscriptionAddress {

        /** The user, if the address names one; its characters are decoded. */
        default @Nullable String user() {
            return uri().getUserInfo();
        }

        /** The port, also where the address names none. */
        int port();
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

        @Override
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

        @Override
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

    /** The address that a text is; null if it is none to which one may subscribe. An address never has a password. */
    static @Nullable SubscriptionAddress of(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() == null || text.length() > LONGEST) {
                return null;
            }
            return switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
                case "http", "https" -> uri.getUserInfo() == null ? new Feed(uri) : null;
                case "imap", "imaps" -> isBare(uri) ? new Mailbox(uri) : null;
                case "sftp" -> isBare(uri) ? new RemoteFolder(uri) : null;
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
