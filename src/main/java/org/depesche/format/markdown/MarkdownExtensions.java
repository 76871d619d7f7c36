package org.depesche.format.markdown;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the additions of programs to CommonMark into CommonMark, and takes out notes for programs. */
final class MarkdownExtensions {

    /**
     * Templates of Hugo, Jekyll and others, comments of Obsidian, embedded notes, marks of notes, attributes. The text
     * between two signs has none of them, so that a text of many open ones is read in time that grows with it.
     */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "\\{\\{[^{}]{0,2000}+}}|\\{%[^{}%]{0,2000}+%}|%%[^%]{1,5000}+%%"
                    + "|!\\[\\[[^\\[\\]\\n]{1,300}+]]|\\[\\^[^\\[\\]\\s]{1,60}+](?!:)"
                    + "|(?m:^[ \\t]{0,40}+\\{:[^{}\\n]{0,300}+}[ \\t]*$)|\\{[:#.][^{}\\n]{1,200}+}"
                    + "|(?m:^(?:import|export) [^\\n]{1,300}+$|^:{3,}[^\\n]{0,100}+$)"
                    + "|(?m:^\\[(?:TOC|toc)][ \\t]*$|^\\[\\[_?TOC_?]][ \\t]*$|^\\\\(?:newpage|pagebreak)[ \\t]*$|^\\*\\[[^\\]\\n]{1,80}]:.*$)");

    private static final Pattern NOTE_LINK = Pattern.compile(
            "\\[\\[(?<to>[^\\[\\]|#\\n]{1,300}+)(?:#[^\\[\\]|\\n]{0,200}+)?(?:\\|(?<text>[^\\[\\]\\n]{1,300}+))?]]");
    private static final Pattern MARKED =
            Pattern.compile("(?<sign>==|~~)(?<text>[^=~\\s](?:[^=~\\n]{0,500}[^=~\\s])?)\\k<sign>");
    private static final Pattern NOTE = Pattern.compile("(?m)^\\[\\^[^\\]\\s]{1,60}]:[ \\t]*");
    private static final Pattern NOTE_INSIDE = Pattern.compile("\\^\\[(?<note>[^\\[\\]\\n]{1,500}+)]");
    private static final Pattern TASK = Pattern.compile("(?m)^(\\s{0,20}(?:[-*+]|\\d{1,3}\\.) )\\[[ xX]] ");
    private static final Pattern CALLOUT = Pattern.compile("(?m)^( {0,3}> ?)\\[![\\w-]{1,30}][+-]?[ \\t]*(.*)$");

    /** Notes of the author's own, with the lines in them. */
    private static final Pattern OWN_NOTES = Pattern.compile(
            "(?mi)^ {0,3}> ?\\[!(?:todo|task|fixme|wip|notizen|aufgaben)][^\\n]{0,500}(?:\\n {0,3}>[^\\n]{0,5000})*+");

    /** The name of a paragraph, to which other notes link. */
    private static final Pattern NAME_OF_PARAGRAPH =
            Pattern.compile("(?m)(?<=\\S)[ \\t]\\^[A-Za-z][A-Za-z\\d-]{2,60}+[ \\t]*$");

    /** A picture as a note: its size stands where a description may. */
    private static final Pattern PICTURE = Pattern.compile(
            "(?i)!\\[\\[(?<file>[^\\[\\]|<>\\n]{1,300}\\.(?:jpe?g|png|gif|webp|avif|tiff?))(?:\\|(?:[\\dx]{1,10}|(?<text>[^\\[\\]|\\n]{1,300})))?]]");

    private MarkdownExtensions() {}

    /** The text with links between notes replaced by their texts: {@code [[Hafen|den Hafen]]}. */
    static String withoutNoteLinks(String text) {
        return NOTE_LINK
                .matcher(text)
                .replaceAll(link ->
                        Matcher.quoteReplacement(link.group("text") == null ? link.group("to") : link.group("text")));
    }

    /** The text with the notes in its sentences behind it. */
    private static String withoutNotes(String text) {
        StringBuilder notes = new StringBuilder();
        String plain = NOTE_INSIDE.matcher(text).replaceAll(note -> {
            notes.append("\n\n").append(note.group("note"));
            return "";
        });
        return plain + notes;
    }

    static String toCommonMark(String stated) {
        String text = PICTURE.matcher(OWN_NOTES.matcher(stated).replaceAll(""))
                .replaceAll(picture -> Matcher.quoteReplacement("![%s](<%s>)"
                        .formatted(Objects.requireNonNullElse(picture.group("text"), ""), picture.group("file"))));
        text = NAME_OF_PARAGRAPH.matcher(text).replaceAll("");
        String calls = QuoteShortcodes.toMarkdown(FigureShortcodes.toHtml(text));
        String plain = LEFT_OUT.matcher(calls).replaceAll("");
        plain = withoutNoteLinks(plain);
        plain = MARKED.matcher(plain).replaceAll(mark -> Matcher.quoteReplacement(mark.group("text")));
        plain = withoutNotes(NOTE.matcher(plain).replaceAll("\n"));
        plain = TASK.matcher(plain).replaceAll("$1");
        return CALLOUT.matcher(plain).replaceAll("$1$2\n>");
    }
}
