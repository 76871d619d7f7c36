package org.depesche.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.article.notice.RightsNote;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.release.AuthorNote;
import org.depesche.format.release.BelowEnd;
import org.depesche.format.release.ReleaseEnd;
import org.depesche.format.release.WorkNote;
import org.depesche.picture.CaptionText;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one article in plain text: its head, its paragraphs, and the lines below them. */
public final class TextArticle {

    /** The last line of a manuscript. */
    private static final Pattern END = Pattern.compile(
            "(?i)artikelname .{3,150}|article name .{3,150}|(?:ausdruck|abruf|gedruckt|printed)\\b.{0,20}: .{3,150}|[\\W_]{0,5}(?:ende|schluss|ends?|30|textende|ende des textes|eom)[\\W_]{0,5}"
                    + "|[\\W_]{0,5}(?:ende (?:der|des) (?:ausgabe|ausdrucke?s|recherche|suche|abfrage|(?:treffer)?liste|dokumente?s?|datei|archivs)|end of (?:documents?|list|search|file|print(?:out)?|results?))\\b.{0,60}"
                    + "|\\(?(?:ca\\. )?[\\d.,]{2,7} (?:zeichen|anschläge|zeilen|wörter|words|characters)\\b.{0,30}");

    private static final String END_SIGN = " Enditem";

    private static final Pattern INITIALS = Pattern.compile("\\(?\\p{Ll}{2,4}(?:/\\p{Ll}{2,4}){0,2}\\)?");

    /** The sign behind which press offices write their notes. */
    private static final Pattern SIGN = Pattern.compile("(?i:ends?|ende)|- ?ends? ?-|- ?Ende ?-|#{2,4}|# # #|-30-");

    /** The text is at least so large a part of a file. */
    private static final int MOST_BELOW = 3;

    private static final Pattern COPYRIGHT = Pattern.compile("(?:©|\\([cC]\\)|Copyright)\\s.{3,150}");

    /** The line above the notes of a press office for newsrooms at the end. */
    private static final Pattern CONTACT = Pattern.compile(
            "(?i)(?:(?:Rückfragen|Nachfragen)(?: von \\p{L}{5,20})?(?: bitte)? an|(?:Presse|Medien)-?kontakt|(?:Press|Media) (?:contacts?|enquiries|inquiries)"
                    + "|Original-Content von|Kontakt für (?:die )?(?:Presse|Medien|Redaktionen?))\\s?:.{0,120}");

    private TextArticle() {}

    /** @param stanzas groups of lines between blank ones, in a list that may change */
    public static void read(List<List<String>> stanzas, DateText dates, DraftBuilder draft) {
        new TextTop(dates, draft).read(stanzas);
        int body = stanzas.isEmpty() ? 0 : new TextHeader(dates, draft).read(stanzas);
        TextBody.readBody(withoutEnd(stanzas.subList(body, stanzas.size()), draft), draft);
    }

    /** The body without the contacts of a press office and the line that says where it ends. */
    private static List<List<String>> withoutEnd(List<List<String>> whole, DraftBuilder draft) {
        List<List<String>> stanzas = beforeRelease(whole, draft);
        for (int at = Math.max(1, stanzas.size() / 2); at < stanzas.size(); at++) {
            if (CONTACT.matcher(stanzas.get(at).getFirst()).matches()) {
                return withoutEnd(stanzas.subList(0, at), draft);
            }
        }
        for (int at = Math.max(1, stanzas.size() / MOST_BELOW); at < stanzas.size() - 1; at++) {
            if (stanzas.get(at).size() == 1
                    && SIGN.matcher(stanzas.get(at).getFirst()).matches()) {
                stanzas.subList(at + 1, stanzas.size()).stream()
                        .flatMap(List::stream)
                        .forEach(line -> BelowEnd.reads(line, draft));
                return stanzas.subList(0, at);
            }
        }
        int last = stanzas.size();
        while (last > 1 && isEnd(stanzas.get(last - 1), draft)) {
            last--;
        }
        return withoutEndSign(stanzas.subList(0, last));
    }

    /** The stanzas before the end of a press release, with the lines of the last one that stand before it, and captions below. */
    private static List<List<String>> beforeRelease(List<List<String>> stanzas, DraftBuilder draft) {
        List<String> lines = new ArrayList<>();
        stanzas.forEach(stanza -> {
            lines.addAll(stanza);
            lines.add("");
        });
        int end = ReleaseEnd.of(lines);
        if (end == lines.size()) {
            return stanzas;
        }
        List<String> text = new ArrayList<>(lines.subList(0, end));
        for (String line : lines.subList(end, lines.size())) {
            if (CaptionText.isAnnounced(line)) {
                text.addAll(List.of("", line));
            } else if (CaptionText.isAnnounced(text.getLast()) && CaptionText.isLine(line)) {
                text.add(line);
            } else {
                BelowEnd.reads(line, draft);
            }
        }
        return TextLines.stanzas(String.join("\n", text));
    }

    /** The body without the word behind its last sentence with which Xinhua ends its messages. */
    private static List<List<String>> withoutEndSign(List<List<String>> stanzas) {
        String last = stanzas.isEmpty() ? "" : stanzas.getLast().getLast();
        if (!last.endsWith(END_SIGN)) {
            return withInitialsApart(stanzas);
        }
        List<String> lines = new ArrayList<>(stanzas.getLast());
        lines.set(lines.size() - 1, last.substring(0, last.length() - END_SIGN.length()));
        List<List<String>> rest = new ArrayList<>(stanzas.subList(0, stanzas.size() - 1));
        rest.add(lines);
        return rest;
    }

    /** The body, in which initials in the line below the last sentence stand alone. */
    private static List<List<String>> withInitialsApart(List<List<String>> stanzas) {
        List<String> lines = stanzas.isEmpty() ? List.of() : stanzas.getLast();
        int last = lines.size() - 1;
        if (last < 1 || !INITIALS.matcher(lines.get(last)).matches() || !Sentences.isEnded(lines.get(last - 1))) {
            return stanzas;
        }
        List<List<String>> apart = new ArrayList<>(stanzas.subList(0, stanzas.size() - 1));
        apart.add(lines.subList(0, last));
        apart.add(lines.subList(last, lines.size()));
        return apart;
    }

    /** Whether lines below the text are its end; databases state several fields there. */
    private static boolean isEnd(List<String> lines, DraftBuilder draft) {
        if (lines.size() == 1) {
            return isEnd(lines.getFirst(), draft);
        }
        boolean stated = lines.stream()
                .allMatch(line -> isOfEnd(HeaderLine.of(line))
                        || HeaderLine.isOther(line)
                        || RightsNote.is(line)
                        || END.matcher(line).matches());
        boolean ends = stated && lines.stream().anyMatch(line -> isOfEnd(HeaderLine.of(line)) || RightsNote.is(line));
        if (ends) {
            lines.forEach(line -> isEnd(line, draft));
        }
        return ends;
    }

    private static boolean isOfEnd(@Nullable HeaderLine stated) {
        return stated != null
                && switch (stated.field()) {
                    case SOURCE, RIGHTS, ID -> true;
                    default -> false;
                };
    }

    /** Whether a line below the text says where it ends, or states its copyright or source. */
    private static boolean isEnd(String line, DraftBuilder draft) {
        // "© dpa" is a signature
        if (COPYRIGHT.matcher(line).matches() && Byline.parse(line).agency() == null) {
            draft.put(HeaderField.RIGHTS, line);
            return true;
        }
        HeaderLine stated = HeaderLine.of(line);
        if (RightsNote.is(line)) {
            draft.put(HeaderField.RIGHTS, line);
            return true;
        }
        if (stated != null && isOfEnd(stated)) {
            stated.putInto(draft);
            return true;
        }
        return END.matcher(line).matches() || WorkNote.isBelow(line) || AuthorNote.is(line, draft.authors());
    }
}
