package org.depesche.soak;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes a version of a story as a file of each format that the application reads. */
enum Formats {
    NINJS(".json", true) {
        @Override
        String write(Story story, int version) {
            return ninjs(story, version);
        }
    },
    NITF(".xml", true) {
        @Override
        String write(Story story, int version) {
            String key = story.sourceId() == null
                    ? ""
                    : "<doc-id id-string=\"%s\"/><du-key version=\"%d\"/>".formatted(story.sourceId(), version);
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <nitf xml:lang="%s"><head><title>%s</title><docdata>%s<date.issue norm="%sT101500Z"/></docdata>
                    <pubdata name="%s"/></head><body><body.head><hedline><hl1>%s</hl1></hedline></body.head>
                    <body.content>%s</body.content></body></nitf>
                    """.formatted(
                            language(story),
                            story.headline(),
                            key,
                            Story.DAY.replace("-", ""),
                            story.source(),
                            story.headline(),
                            marked(story, version));
        }
    },
    MARKDOWN(".md", true) {
        @Override
        String write(Story story, int version) {
            String key = story.sourceId() == null ? "" : "id: %s\nversion: %d\n".formatted(story.sourceId(), version);
            return """
                    ---
                    title: %s
                    source: %s
                    date: %s
                    %slang: %s
                    ---

                    %s
                    """.formatted(
                            story.headline(), story.source(), Story.DAY, key, language(story), plain(story, version));
        }
    },
    HTML(".html", false) {
        @Override
        String write(Story story, int version) {
            return """
                    <!doctype html>
                    <html lang="%s"><head><title>%s</title><meta property="og:site_name" content="%s">
                    <meta property="article:published_time" content="%s"></head>
                    <body><article><h1>%s</h1>%s</article></body></html>
                    """.formatted(
                            language(story),
                            story.headline(),
                            story.source(),
                            Story.DAY,
                            story.headline(),
                            marked(story, version));
        }
    },
    TEXT(".txt", false) {
        @Override
        String write(Story story, int version) {
            return "%s\n\nQuelle: %s\nDatum: %s\n\n%s\n"
                    .formatted(story.headline(), story.source(), Story.DAY, plain(story, version));
        }
    };

    private static final JsonMapper JSON = new JsonMapper();

    final String ending;

    /** Whether it can state its id and version. */
    final boolean versioned;

    Formats(String ending, boolean versioned) {
        this.ending = ending;
        this.versioned = versioned;
    }

    abstract String write(Story story, int version);

    byte[] bytes(Story story, int version) {
        return write(story, version).getBytes(StandardCharsets.UTF_8);
    }

    /** On one line. */
    static String ninjs(Story story, int version) {
        Map<String, Object> item = new LinkedHashMap<>();
        if (story.sourceId() != null) {
            item.put("uri", story.sourceId());
            item.put("version", String.valueOf(version));
        }
        item.put("type", "text");
        item.put("headline", story.headline());
        item.put("source", story.source());
        item.put("language", language(story));
        item.put("versioncreated", Story.DAY + "T10:15:00Z");
        item.put("pubstatus", story.withheld() ? "withheld" : "usable");
        item.put("body_html", marked(story, version));
        item.put("place", List.of(Map.of("name", story.place())));
        return JSON.writeValueAsString(item);
    }

    private static String language(Story story) {
        return story.german() ? "de" : "en";
    }

    private static String plain(Story story, int version) {
        return String.join("\n\n", story.paragraphs(version));
    }

    private static String marked(Story story, int version) {
        return story.paragraphs(version).stream().collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    }
}
