package org.depesche.export;

import java.util.List;
import java.util.Locale;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain text: lines of the form {@code Name: value} in the article's language, German or English, a blank line, and
 * paragraphs between blank lines. Leads, captions and credits are
 * paragraphs, because plain text has no sign for them.
 */
final class PlainTextWriter {

    private final StringBuilder text = new StringBuilder();
    private final boolean german;

    private PlainTextWriter(@Nullable Locale language) {
        this.german = language != null && language.getLanguage().equals("de");
    }

    static String write(OutgoingArticle article) {
        PlainTextWriter writer = new PlainTextWriter(article.draft().language());
        writer.header(article);
        writer.body(article.body());
        return writer.text.toString();
    }

    private void header(OutgoingArticle article) {
        line("Titel", "Title", article.draft().headline());
        line("Untertitel", "Subtitle", article.heading().kicker());
        line("Byline", "Byline", article.heading().printedByline());
        line("Datum", "Date", article.published());
        line("Ort", "Place", article.datelineField());
        line("Quelle", "Source", article.publication().source());
        line("Ressort", "Section", article.publication().section());
        line("Sprache", "Language", article.language());
        line("Schlagwörter", "Tags", String.join(", ", article.publication().keywords()));
        line("Personen", "People", String.join("; ", article.names(EntityKind.PERSON)));
        line("Orte", "Places", String.join("; ", article.names(EntityKind.PLACE)));
        line("Organisationen", "Organisations", String.join("; ", article.names(EntityKind.ORGANISATION)));
        line("Rechte", "Rights", article.publication().rights());
        line("Kennung", "ID", article.draft().identity().sourceId());
        line("Fassung", "Version", article.draft().identity().version());
        line("Stichzeile", "Slugline", article.draft().identity().slugline());
        line("Status", "Status", article.pubstatus());
        line("Sperrfrist", "Embargo", article.embargo());
    }

    private void line(String nameInGerman, String nameInEnglish, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append(german ? nameInGerman : nameInEnglish)
                    .append(": ")
                    .append(value)
                    .append('\n');
        }
    }

    private void body(List<Block> body) {
        Block.Kind before = null;
        for (Block block : body) {
            boolean inList = block.kind() == Block.Kind.LIST_ITEM && before == Block.Kind.LIST_ITEM;
            text.append(inList ? "" : "\n")
                    .append(mark(block.kind()))
                    .append(block.text())
                    .append('\n');
            before = block.kind();
        }
    }

    private static String mark(Block.Kind kind) {
        return switch (kind) {
            case LIST_ITEM -> "- ";
            case QUOTE -> "> ";
            default -> "";
        };
    }
}
