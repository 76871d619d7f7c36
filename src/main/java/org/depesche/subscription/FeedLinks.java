package org.depesche.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depesche.article.Published;
import org.depesche.format.DateText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The pages to which the entries of a feed refer. */
final class FeedLinks {

    /** The names of an entry's day in RSS, Dublin Core and Atom, the best first. */
    private static final List<String> DAYS = List.of("pubdate", "published", "dc:date", "dcterms:issued", "updated");

    private static final int DEEPEST = 100;

    private FeedLinks() {}

    /** @param address of the feed, for links that are relative to it */
    static List<FeedLink> of(byte[] feed, URI address, DateText dates) {
        Document document = Jsoup.parse(
                new String(feed, StandardCharsets.UTF_8), Parser.xmlParser().setMaxDepth(DEEPEST));
        Map<URI, FeedLink> links = new LinkedHashMap<>();
        for (Element entry : document.select("item, entry")) {
            URI link = absolute(linkOf(entry), address);
            if (link != null) {
                links.putIfAbsent(link, new FeedLink(link, published(entry, dates)));
            }
        }
        return List.copyOf(links.values());
    }

    private static @Nullable Published published(Element entry, DateText dates) {
        return DAYS.stream()
                .flatMap(name -> entry.children().stream()
                        .filter(child -> child.normalName().equals(name)))
                .map(day -> dates.published(day.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String linkOf(Element entry) {
        for (Element link : entry.children()) {
            String rel = link.attr("rel");
            if (link.normalName().equals("link") && (rel.isEmpty() || rel.equals("alternate"))) {
                return link.hasAttr("href") ? link.attr("href") : link.text();
            }
        }
        return "";
    }

    /** The address without its fragment; null if it is none of the web. */
    private static @Nullable URI absolute(String link, URI address) {
        try {
            URI whole = address.resolve(new URI(link.strip()));
            boolean web = "http".equalsIgnoreCase(whole.getScheme()) || "https".equalsIgnoreCase(whole.getScheme());
            return link.isBlank() || !web || whole.getHost() == null
                    ? null
                    : new URI(whole.toString().replaceFirst("#.*", ""));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
