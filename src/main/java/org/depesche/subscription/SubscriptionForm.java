package org.depesche.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * The form of a subscription.
 *
 * @param publish {@code clear}: doubtful articles wait for an editor; {@code now}: they do not
 * @param pause minutes between two looks
 */
record SubscriptionForm(
        @Nullable String name,
        @Nullable String address,
        @Nullable Boolean pages,
        @Nullable String source,
        @Nullable String language,
        @Nullable String publish,
        @Nullable Integer pause) {

    /** The choices of a pause in minutes: a quarter of an hour to a day. */
    static final List<Integer> PAUSES = List.of(15, 30, 60, 180, 720, 1440);

    /** The choices of a language; empty: recognised in each article. */
    private static final Set<String> LANGUAGES = Set.of("", "de", "en");

    static final SubscriptionForm EMPTY = new SubscriptionForm(null, null, false, null, null, "clear", 60);

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2_000;

    static SubscriptionForm of(Subscription one) {
        return new SubscriptionForm(
                one.name(),
                one.address(),
                one.pages(),
                one.source(),
                one.language(),
                one.hold() ? "clear" : "now",
                one.pauseMinutes());
    }

    /** The message about the first field that is wrong, the last part of its key; null if all are right. */
    @Nullable
    String problem(SubscriptionSettings settings) {
        URI uri = uri();
        if (uri == null) {
            return "no-address";
        }
        if (!settings.allows(uri)) {
            return "no-host";
        }
        return PAUSES.contains(pause) && LANGUAGES.contains(plain(language)) ? null : "no-choice";
    }

    /** The address; null if it is none of the web. */
    private @Nullable URI uri() {
        try {
            URI uri = new URI(plain(address));
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = web && uri.getHost() != null && uri.getUserInfo() == null;
            return plain && uri.toString().length() <= LONGEST_ADDRESS ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    MapSqlParameterSource values() {
        String host = uri() == null ? "" : String.valueOf(uri().getHost());
        String called = plain(name).isEmpty() ? host : plain(name);
        return new MapSqlParameterSource()
                .addValue("name", called.substring(0, Math.min(called.length(), LONGEST_NAME)))
                .addValue("address", plain(address))
                .addValue("pages", Boolean.TRUE.equals(pages))
                .addValue("source", plain(source).isEmpty() ? null : plain(source))
                .addValue("language", plain(language).isEmpty() ? null : plain(language))
                .addValue("hold", !"now".equals(publish))
                .addValue("pause", pause);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{C}+", "").strip();
    }
}
