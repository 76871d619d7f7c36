package org.depesche.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depesche.article.Dateline;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes ninjs 3.2 of the IPTC. Section and keywords are subjects with a {@code rel} of that name, because the standard
 * has no properties for them.
 */
final class NinjsWriter {

    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#";

    private NinjsWriter() {}

    static String write(OutgoingArticle article) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("uri", article.id());
        item.put("standard", Map.of("name", "ninjs", "version", "3.2", "schema", SCHEMA));
        item.put("type", "text");
        item.put("version", article.draft().identity().version());
        item.put("pubStatus", article.pubstatus());
        item.put("embargoedUntil", article.embargo());
        item.put("firstCreated", article.published());
        item.put("language", article.language());
        item.put("slugline", article.draft().identity().slugline());
        item.put("headlines", headlines(article));
        item.put("edNote", article.labelledCorrection());
        item.put("by", article.heading().printedByline());
        Dateline dateline = article.heading().dateline();
        item.put(
                "located",
                Objects.requireNonNullElseGet(article.datelineField(), () -> dateline == null ? "" : dateline.place()));
        item.put("infoSources", named(article.publication().source(), null));
        item.put("copyrightNotice", article.publication().rights());
        item.put("subjects", subjects(article));
        item.put("people", named(article.names(EntityKind.PERSON)));
        item.put("places", named(article.names(EntityKind.PLACE)));
        item.put("organisations", named(article.names(EntityKind.ORGANISATION)));
        String body = MarkedBody.xhtml(article);
        item.put("bodies", List.of(Map.of("role", "main", "contentType", "application/xhtml+xml", "value", body)));
        item.values().removeIf(value -> value == null || value.equals("") || value.equals(List.of()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(item) + "\n";
    }

    private static List<Map<String, String>> headlines(OutgoingArticle article) {
        List<Map<String, String>> headlines = new ArrayList<>();
        headlines.add(headline("main", article.draft().headline()));
        if (article.heading().kicker() != null) {
            headlines.add(headline("kicker", article.heading().kicker()));
        }
        return headlines;
    }

    private static Map<String, String> headline(String role, String text) {
        return Map.of("role", role, "contentType", "text/plain", "value", text);
    }

    private static List<Map<String, String>> subjects(OutgoingArticle article) {
        List<Map<String, String>> subjects =
                new ArrayList<>(named(article.publication().section(), "section"));
        article.publication().keywords().forEach(keyword -> subjects.addAll(named(keyword, "keyword")));
        return subjects;
    }

    private static List<Map<String, String>> named(List<String> names) {
        return names.stream().map(name -> Map.of("name", name)).toList();
    }

    private static List<Map<String, String>> named(@Nullable String name, @Nullable String rel) {
        if (name == null) {
            return List.of();
        }
        return List.of(rel == null ? Map.of("name", name) : Map.of("name", name, "rel", rel));
    }
}
