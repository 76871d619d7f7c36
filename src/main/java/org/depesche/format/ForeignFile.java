package org.depesche.format;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises files that are no text at all, and XML that is no article. */
final class ForeignFile {

    /** What files of a kind begin with, in hexadecimal. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("25504446", "PDF"),
            Map.entry("504b0304", "ZIP"),
            Map.entry("1f8b", "GZIP"),
            Map.entry("d0cf11e0a1b11ae1", "Microsoft Office"),
            Map.entry("ffd8ff", "JPEG"),
            Map.entry("89504e470d0a1a0a", "PNG"),
            Map.entry("474946383", "GIF"),
            Map.entry("52494646", "RIFF"),
            Map.entry("494433", "MP3"),
            Map.entry("7f454c46", "ELF"),
            Map.entry("377abcaf271c", "7z"),
            Map.entry("526172211a07", "RAR"));

    /** A text may hold a stray control character, not one in twenty. */
    private static final int FEW = 20;

    /** So many are no sign of anything, however short the text. */
    private static final int STRAY = 3;

    private static final int MOST_HEADERS = 200;

    private static final Pattern XML = Pattern.compile(
            "^\\s{0,1000}(?:<\\?xml\\b|<!DOCTYPE\\s|<(?:rss|feed|newsItem|newsMessage|NewsML|packageItem|rdf:RDF|svg)[\\s>]"
                    + "|<[A-Za-z][\\w:.-]{0,60}\\s[^>]{0,1000}\\bxmlns\\b)");

    /** As editors call what begins with an element. */
    private static final Map<String, String> DIALECTS = Map.of(
            "newsItem", "NewsML-G2",
            "newsMessage", "NewsML-G2",
            "packageItem", "NewsML-G2",
            "NewsML", "NewsML 1",
            "rss", "RSS",
            "rdf:RDF", "RSS",
            "feed", "Atom",
            "svg", "SVG");

    private static final Pattern READ =
            Pattern.compile("(?i)<(?:\\w{1,20}:)?(?:nitf|html|body)[\\s>]|<!doctype\\s+html");
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][\\w:.-]{0,60})");

    /** What tells one office document from another: the names of the files in it. */
    private static final Map<String, String> OFFICE = Map.of(
            "word/", "DOCX",
            "xl/", "XLSX",
            "ppt/", "PPTX",
            "mimetypeapplication/vnd.oasis.opendocument", "OpenDocument",
            "mimetypeapplication/epub", "EPUB");

    private static final Pattern MAIL = Pattern.compile("(?i)(message-id|received|return-path|mime-version):.*");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,60}:.*|[ \\t].*");

    /** Only a name tells a table from a text with many commas. */
    private static final Pattern TABLE = Pattern.compile("(?i).*\\.(?:csv|tsv)");

    private static final Pattern COLUMNS = Pattern.compile("\\s*+[^\\n]*[,;\\t][^\\n]*[^\\n.]");

    private ForeignFile() {}

    private static @Nullable String office(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("PK")
                ? OFFICE.entrySet().stream()
                        .filter(kind -> text.contains(kind.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Headers up to the first blank line, one of them as only mail servers and programs write it. */
    private static boolean isMail(String text) {
        List<String> headers = text.lines()
                .takeWhile(line -> !line.isBlank())
                .limit(MOST_HEADERS)
                .toList();
        return headers.stream().allMatch(line -> HEADER.matcher(line).matches())
                && headers.stream().anyMatch(line -> MAIL.matcher(line).matches());
    }

    /** Why the file cannot be text; null if it can be. */
    static @Nullable Problem problem(SourceFile file) {
        byte[] head = file.headBytes();
        String office = office(head);
        if (office != null) {
            return Problem.of("foreign", office);
        }
        String start = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            if (start.startsWith(kind.getKey())) {
                return Problem.of("foreign", kind.getValue());
            }
        }
        if (new String(head, 0, Math.min(5, head.length), StandardCharsets.ISO_8859_1).equals("{\\rtf")) {
            return Problem.of("foreign", "RTF");
        }
        String text = file.head();
        if (isMail(text)) {
            return Problem.of("foreign", "EML");
        }
        if (TABLE.matcher(file.name()).matches() && COLUMNS.matcher(text).lookingAt()) {
            return Problem.of("foreign", "CSV");
        }
        if (text.contains("<!ENTITY")) {
            return Problem.of("xml-entities");
        }
        if (XML.matcher(text).lookingAt() && !READ.matcher(text).find()) {
            Matcher root = ELEMENT.matcher(text);
            String name = root.find() ? root.group(1) : "?";
            return Problem.of("xml-other", DIALECTS.getOrDefault(name, name));
        }
        long odd = text.chars()
                .filter(c -> c == '\uFFFD' || Character.isISOControl(c) && "\t\n\r\f\u0085\u001A".indexOf(c) < 0)
                .count();
        return odd > STRAY && odd * FEW > text.length() ? Problem.of("binary") : null;
    }
}
