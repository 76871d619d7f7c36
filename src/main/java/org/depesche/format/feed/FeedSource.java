package org.depesche.format.feed;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The name of an outlet in the title of its feed: "World news | The Harbour", "Nordkurier - Lokales". */
final class FeedSource {

    private static final Pattern BETWEEN = Pattern.compile(" (?:[|–—»›>·•-]|::) |(?<=\\p{L}): ");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Labels of hosts that are no names of outlets. */
    private static final Set<String> GENERAL =
            Set.of("www", "rss", "feed", "feeds", "news", "blog", "blogs", "newsfeed", "xml", "rdf", "co", "com");

    /** Sections of papers, of which some have a feed each; in small letters without umlauts. */
    private static final Set<String> SECTIONS = Set.of("""
            news latest latestnews topnews topstories headlines allnews home homepage world worldnews local localnews politics business
            sport sports culture science opinion technology health rss rssfeed feed
            nachrichten aktuell aktuelles meldungen allemeldungen startseite topthemen schlagzeilen lokales regional region politik wirtschaft
            kultur wissen panorama meinung vermischtes ausland inland
            """.strip().split("\\s+"));

    private static final int SHORTEST = 3;

    private FeedSource() {}

    /**
     * The part of the title that has the name of the site's host, otherwise the whole title.
     *
     * @param title of the feed; null if it has none
     * @param site the address of the site; null if it is not stated
     */
    static @Nullable String of(@Nullable String title, @Nullable String site) {
        if (title == null) {
            return null;
        }
        List<String> parts = BETWEEN.splitAsStream(CleanText.line(title)).toList();
        if (parts.size() < 2) {
            return title;
        }
        List<String> labels = labels(site);
        return parts.stream()
                .filter(part -> labels.stream().anyMatch(label -> agree(letters(part), label)))
                .findFirst()
                .orElseGet(() -> withoutSections(title, parts));
    }

    /** The only part that is no name of a section, otherwise the whole title. */
    private static String withoutSections(String title, List<String> parts) {
        List<String> others =
                parts.stream().filter(part -> !SECTIONS.contains(letters(part))).toList();
        return others.size() == 1 ? others.getFirst() : title;
    }

    private static boolean agree(String part, String label) {
        return part.contains(label) || part.length() >= SHORTEST && label.contains(part);
    }

    private static List<String> labels(@Nullable String site) {
        try {
            String host = site == null ? null : URI.create(site.strip()).getHost();
            if (host == null || host.indexOf('.') < 0) {
                return List.of();
            }
            return Pattern.compile("\\.")
                    .splitAsStream(host.substring(0, host.lastIndexOf('.')))
                    .map(FeedSource::letters)
                    .filter(label -> label.length() >= SHORTEST && !GENERAL.contains(label))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static String letters(String text) {
        String plain = CleanText.withoutUmlauts(SmallLetters.of(text));
        return NO_LETTER.matcher(plain).replaceAll("");
    }
}
