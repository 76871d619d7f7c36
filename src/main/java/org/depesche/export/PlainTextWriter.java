package org.depesche.export;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.depesche.picture.CaptionText;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain text: lines of the form {@code Name: value} in the article's language, German or English, a blank line, and
 * paragraphs between blank lines. Captions, and subheads that would look like a paragraph, begin with the word that
 * newsrooms write before them. Leads are paragraphs, because plain text has no sign for them.
 */
final class PlainTextWriter {

    /** A line between paragraphs that nobody takes for one. */
    private static final Pattern SUBHEAD = Pattern.compile("[\\p{L}\\d][^:;,]{1,58}[\\p{L}\\d]");

    private final StringBuilder text = new StringBuilder();
    private final boolean german;

    private PlainTextWriter(@Nullable Locale language) {
        this.german = language != null && language.getLanguage().equals("de");
    }

    static String write(OutgoingArticle article) {
        PlainTextWriter writer = new PlainTextWriter(article.draft().language());
        writer.header(article);
        writer.body(article.body());
        if (article.correction() != null) {
            writer.body(List.of(Block.paragraph(String.valueOf(article.labelledCorrection()))));
        }
        return writer.text.toString();
    }

    private void header(OutgoingArticle article) {
        line("Titel", "Title", article.draft().headline());
        line("Dachzeile", "Kicker", article.heading().kicker());
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
        for (int i = 0; i < body.size(); i++) {
            Block block = body.get(i);
            boolean goesOn = block.kind() == Block.Kind.LIST_ITEM && before == Block.Kind.LIST_ITEM;
            if (block.kind() == Block.Kind.CREDIT && before == Block.Kind.CAPTION) {
                text.setLength(text.length() - 1);
                text.append(' ').append(credit(block.text())).append('\n');
            } else {
                boolean amid = i > 0 && i < body.size() - 1;
                text.append(goesOn ? "" : "\n").append(line(block, amid)).append('\n');
            }
            before = block.kind();
        }
    }

    private String line(Block block, boolean amid) {
        String words = block.text();
        return switch (block.kind()) {
            case LIST_ITEM -> "- " + words;
            case QUOTE -> "> " + words;
            case SUBHEAD -> amid && SUBHEAD.matcher(words).matches() ? words : word("Zwischentitel", "Subhead") + words;
            case CAPTION -> word("Bildunterschrift", "Caption") + words;
            case CREDIT -> word("Bildunterschrift", "Caption") + credit(words);
            default -> words;
        };
    }

    /** A credit with the word by which readers know it. */
    private String credit(String words) {
        return CaptionText.of(words).credit().equals(words) ? words : word("Foto", "Photo") + words;
    }

    private String word(String inGerman, String inEnglish) {
        return (german ? inGerman : inEnglish) + ": ";
    }
}
