package org.depesche.subscription;

import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.remote.PublicAddresses;
import org.depesche.remote.PublicAddresses.PrivateAddressException;
import org.depesche.subscription.SubscriptionAddress.BucketFolder;
import org.depesche.subscription.SubscriptionAddress.Feed;
import org.depesche.subscription.SubscriptionAddress.Guarded;
import org.depesche.subscription.SubscriptionAddress.Mailbox;
import org.depesche.subscription.SubscriptionAddress.RemoteFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * The form of a subscription.
 *
 * @param publish {@code clear}: doubtful articles wait for an editor; {@code now}: they do not
 * @param pause minutes between two looks
 * @param credential the name of the operator's sign-in, for mailboxes and folders
 * @param hostKey SHA-256 of the key of the host, for folders
 * @param markSeen whether mails that were read are marked as seen
 */
record SubscriptionForm(
        @Nullable String name,
        @Nullable String address,
        @Nullable Boolean pages,
        @Nullable String source,
        @Nullable String language,
        @Nullable String publish,
        @Nullable Integer pause,
        @Nullable String credential,
        @Nullable String hostKey,
        @Nullable Boolean markSeen) {

    /** The choices of a pause in minutes: a quarter of an hour to a day. */
    static final List<Integer> PAUSES = List.of(15, 30, 60, 180, 720, 1440);

    /** The choices of a language; empty: recognised in each article. */
    private static final Set<String> LANGUAGES = Set.of("", "de", "en");

    static final SubscriptionForm EMPTY =
            new SubscriptionForm(null, null, false, null, null, "clear", 60, null, null, false);

    private static final int LONGEST_NAME = 200;

    /** 32 bytes in Base64, as {@code ssh-keygen -l} writes them. */
    private static final Pattern HOST_KEY = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}=?");

    static SubscriptionForm of(Subscription one) {
        return new SubscriptionForm(
                one.name(),
                one.address(),
                one.pages(),
                one.source(),
                one.language(),
                one.hold() ? "clear" : "now",
                one.pauseMinutes(),
                one.credential(),
                one.hostKey(),
                one.markSeen());
    }

    /** The message about the first field that is wrong, the last part of its key; null if all are right. */
    @Nullable
    String problem(SubscriptionSettings settings) {
        SubscriptionAddress place = place();
        if (place == null) {
            return "no-address";
        }
        if (!(place instanceof BucketFolder) && !settings.allows(place.uri())) {
            return "no-host";
        }
        if (!(place instanceof BucketFolder) && isPrivate(place.host(), settings)) {
            return "private-host";
        }
        String signIn = place instanceof Guarded guarded ? signInProblem(guarded, settings) : null;
        if (signIn != null) {
            return signIn;
        }
        boolean offered = pause != null && PAUSES.contains(pause) && LANGUAGES.contains(plain(language));
        return offered ? null : "no-choice";
    }

    /** Whether a host has an address of a private network today; unknown hosts are told by the first look. */
    private static boolean isPrivate(String host, SubscriptionSettings settings) {
        try {
            new PublicAddresses(settings.allowed()).resolve(host);
            return false;
        } catch (PrivateAddressException e) {
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private @Nullable String signInProblem(Guarded place, SubscriptionSettings settings) {
        Credential chosen = settings.credentials().get(plain(credential));
        if (chosen == null) {
            return "no-credential";
        }
        if (!chosen.isFor(place)) {
            return "other-credential";
        }
        return switch (place) {
            case Mailbox mailbox -> null;
            case RemoteFolder folder -> hostKeyProblem(chosen);
            case BucketFolder folder -> settings.allows(chosen.host()) ? null : "no-host";
        };
    }

    private @Nullable String hostKeyProblem(Credential chosen) {
        if (plain(hostKey).isEmpty()) {
            return chosen.hostKey() == null ? "no-host-key" : null;
        }
        return HOST_KEY.matcher(plain(hostKey)).matches() ? null : "no-host-key";
    }

    private @Nullable SubscriptionAddress place() {
        return SubscriptionAddress.of(written());
    }

    /** The address; spaces, as names of folders have them, are encoded. */
    private String written() {
        return plain(address).replace(" ", "%20");
    }

    MapSqlParameterSource values() {
        SubscriptionAddress place = place();
        boolean guarded = place instanceof Guarded;
        String called = !plain(name).isEmpty() ? plain(name) : place == null ? "" : place.host();
        return new MapSqlParameterSource()
                .addValue("name", called.substring(0, Math.min(called.length(), LONGEST_NAME)))
                .addValue("address", written())
                .addValue("pages", place instanceof Feed && Boolean.TRUE.equals(pages))
                .addValue("source", plain(source).isEmpty() ? null : plain(source))
                .addValue("language", plain(language).isEmpty() ? null : plain(language))
                .addValue("hold", !"now".equals(publish))
                .addValue("pause", pause)
                .addValue("credential", guarded ? plain(credential) : null)
                .addValue(
                        "hostKey",
                        place instanceof RemoteFolder && !plain(hostKey).isEmpty() ? plain(hostKey) : null)
                .addValue("markSeen", place instanceof Mailbox && Boolean.TRUE.equals(markSeen));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{C}+", "").strip();
    }
}
