package org.depesche.format.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Passage;
import org.depesche.format.json.Json;
import org.depesche.format.readers.Markup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The elements of a story in their order: mark-up, and the pictures between its pieces. */
final class StoryElements {

    private static final int DEEPEST = 6;

    /** Mark-up that is text. Other raw mark-up is of forms, players and posts elsewhere. */
    private static final String TEXT = "p, h2, h3, h4, ul, ol, table";

    private static final String FOREIGN =
            "script, style, form, iframe, button, [class~=(?i)twitter|instagram|tiktok|newsletter|promo]";

    private static final Set<String> GROUPS = Set.of("element_group", "story_card", "gallery", "group");

    private static final Pattern UNSAFE_LEVEL = Pattern.compile("[^1-6]");

    /** A picture, or a piece of mark-up. */
    private sealed interface Part {
        record Text(StringBuilder markup) implements Part {}

        record Picture(StoryPicture picture) implements Part {}

        record Correction(String note) implements Part {}
    }

    private final List<Part> parts = new ArrayList<>();

    private StoryElements() {}

    static StoryElements of(@Nullable JsonNode elements) {
        StoryElements all = new StoryElements();
        all.add(elements, 0);
        return all;
    }

    /** The text as mark-up, without pictures. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Text piece) {
                text.append(piece.markup());
            }
        }
        return text.toString();
    }

    /** Whether a picture stands in the text: the one above it is often repeated there. */
    boolean have(StoryPicture picture) {
        return parts.stream()
                .anyMatch(part ->
                        part instanceof Part.Picture own && own.picture().isSame(picture));
    }

    void readInto(DraftBuilder draft) {
        for (Part part : parts) {
            switch (part) {
                case Part.Text text -> Markup.readBody(text.markup().toString(), true, draft);
                case Part.Picture shown -> {
                    StoryPicture picture = shown.picture();
                    Passage.ofPicture(picture.caption(), picture.credit(), picture.reference())
                            .forEach(draft::passage);
                }
                case Part.Correction correction -> draft.put(HeaderField.CORRECTION, correction.note());
            }
        }
    }

    private void add(@Nullable JsonNode elements, int depth) {
        if (elements == null || depth > DEEPEST) {
            return;
        }
        for (JsonNode element : elements.values()) {
            String type = Json.text(element.get("type"));
            if (type != null) {
                add(type, element, depth);
            }
        }
    }

    private void add(String type, JsonNode element, int depth) {
        switch (type) {
            case "text" -> write("p", content(element));
            case "header" -> {
                String level = UNSAFE_LEVEL
                        .matcher(element.path("level").asString("2"))
                        .replaceAll("");
                write("h" + (level.length() == 1 ? level : "2"), content(element));
            }
            case "list" -> markup().append(list(element, depth));
            case "quote" -> write("blockquote", quote(element));
            case "table" -> markup().append(table(element));
            case "raw_html" -> addRaw(content(element));
            case "image" -> parts.add(new Part.Picture(StoryPicture.of(element)));
            case "correction" -> {
                String note = Markup.lineOrNull(Json.text(element.get("text")));
                if (note != null) {
                    parts.add(new Part.Correction(note));
                }
            }
            default -> {
                if (GROUPS.contains(type)) {
                    add(element.get("content_elements"), depth + 1);
                }
            }
        }
    }

    private StringBuilder markup() {
        if (!parts.isEmpty() && parts.getLast() instanceof Part.Text open) {
            return open.markup();
        }
        StringBuilder markup = new StringBuilder();
        parts.add(new Part.Text(markup));
        return markup;
    }

    private void write(String tag, String content) {
        markup().append('<')
                .append(tag)
                .append('>')
                .append(content)
                .append("</")
                .append(tag)
                .append(">\n");
    }

    /** The mark-up of an element, whose tags are closed. */
    private static String content(JsonNode element) {
        String content = Json.text(element.get("content"));
        return content == null || content.indexOf('<') < 0
                ? content == null ? "" : content
                : Jsoup.parse(content, Markup.html()).body().html();
    }

    private void addRaw(String content) {
        Element body = Jsoup.parse(content, Markup.html()).body();
        Markup.remove(body.select(FOREIGN));
        if (body.selectFirst(TEXT) != null) {
            markup().append(body.html()).append('\n');
        }
    }

    private static String list(JsonNode element, int depth) {
        StringBuilder list = new StringBuilder("<ul>");
        for (JsonNode item : element.path("items").values()) {
            boolean nested = "list".equals(Json.text(item.get("type")));
            list.append("<li>")
                    .append(nested && depth < DEEPEST ? list(item, depth + 1) : content(item))
                    .append("</li>");
        }
        return list.append("</ul>\n").toString();
    }

    /** The paragraphs of a quotation, and its speaker. */
    private static String quote(JsonNode element) {
        StringBuilder quote = new StringBuilder(content(element));
        for (JsonNode part : element.path("content_elements").values()) {
            quote.append(quote.isEmpty() ? "" : "<br>").append(content(part));
        }
        JsonNode citation = element.path("citation");
        if (!content(citation).isEmpty()) {
            quote.append("<br>").append(content(citation));
        }
        return quote.toString();
    }

    private static String table(JsonNode element) {
        StringBuilder table = new StringBuilder("<table>").append(row(element.path("header"), "th"));
        element.path("rows").values().forEach(row -> table.append(row(row, "td")));
        return table.append("</table>\n").toString();
    }

    private static String row(JsonNode cells, String tag) {
        StringBuilder row = new StringBuilder("<tr>");
        for (JsonNode cell : cells.values()) {
            String text = cell.isString() ? Entities.escape(cell.asString()) : content(cell);
            row.append('<')
                    .append(tag)
                    .append('>')
                    .append(text)
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        return row.append("</tr>").toString();
    }
}
