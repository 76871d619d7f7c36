package org.depesche.format.readers;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.format.CleanText;
import org.depesche.format.Problem;
import org.depesche.format.Prolog;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.depesche.format.XmlDialect;
import org.jspecify.annotations.Nullable;

/** Recognises files that are not articles, or that are not supported, and advises the sender. */
public final class ForeignFile {

    /** One stray control character in so many is normal in text. */
    private static final int FEW = 20;

    /** The number of stray control characters that is normal in any text. */
    private static final int STRAY = 3;

    /** XML after the header of a mail, of a wire service or of a web server. */
    private static final Pattern XML_LATER = Pattern.compile(
            "(?m)^[^\\p{L}\\d<\\n]{0,4}(?:<\\?xml\\s+version|<(?:[\\w.-]{1,20}:)?(?:newsItem|newsMessage|packageItem|NewsML|nitf|rss|feed)[\\s>])");

    /** Endings of names of pictures. */
    private static final Pattern PICTURE = Pattern.compile("(?i)\\.(?:jpe?g|png|gif|webp|tiff?|bmp|heic)$");

    private static final int SHORT = 1_500;

    private static final int PDF_WITHIN = 1024;

    private ForeignFile() {}

    /** The reason why the file is not an article; null if it may be one. */
    public static @Nullable Problem problem(SourceFile file) {
        if (isPdf(file)
                || FileSignature.isDocument(file.headBytes())
                || file.visibleHead().startsWith("{\\rtf")
                || LayoutTags.begin(file.visibleHead())) {
            return null;
        }
        String text = file.head();
        long odd = odd(text);
        boolean isText = odd == 0;
        if (isMail(file)) {
            return null;
        }
        ForeignKind signed = FileSignature.of(file.headBytes(), isText);
        if (signed != null) {
            return signed.problem();
        }
        String visible = file.visibleHead();
        String beginning = visible.substring(0, Math.min(visible.length(), SHORT));
        if (WireHeader.begins(visible)) {
            return XML_LATER.matcher(beginning).find() ? withdrawing(new ForeignKind("wire", "XML"), text) : null;
        }
        Prolog prolog = file.prolog();
        if (prolog != null && prolog.definesEntities()) {
            return Problem.of("xml-entities");
        }
        Problem foreign = prolog != null ? markup(file, prolog) : text(file, visible, beginning);
        if (foreign != null) {
            return foreign;
        }
        return odd > STRAY && odd * FEW > text.length() ? Problem.of("binary") : misnamed(file.name());
    }

    /** The problem of a text with the name of a picture. Servers send a page in place of a picture that is gone. */
    private static @Nullable Problem misnamed(String name) {
        return PICTURE.matcher(name).find() ? Problem.of("named-picture") : null;
    }

    private static @Nullable Problem text(SourceFile file, String visible, String beginning) {
        if (NinjsReader.isJson(visible)) {
            return null;
        }
        if (XML_LATER.matcher(beginning).find() && !beginning.contains("```")) {
            return withdrawing(new ForeignKind("wire", "XML"), file.head());
        }
        ForeignKind other = ForeignText.of(file.name(), visible);
        return other == null ? null : other.problem();
    }

    /** Whether the file is a mail or a mailbox, also as a mail program prints it. */
    public static boolean isMail(SourceFile file) {
        String visible = file.visibleHead();
        return file.prolog() == null
                && !NinjsReader.isJson(visible)
                && !WireHeader.begins(visible)
                && MailHeader.begins(visible);
    }

    /** Whether the file is a PDF, whose signature viewers also find behind other bytes at the beginning. */
    public static boolean isPdf(SourceFile file) {
        String beginning = new String(file.headBytes(), StandardCharsets.ISO_8859_1);
        int at = beginning.indexOf("%PDF-");
        return at == 0 || at > 0 && at < PDF_WITHIN && !beginning.startsWith("WARC/") && odd(file.head()) > 0;
    }

    /** Counts the characters that do not occur in text. */
    private static long odd(String text) {
        return text.chars()
                .filter(c -> c == '\uFFFD' || Character.isISOControl(c) && "\t\n\r\f\u0085\u001A".indexOf(c) < 0)
                .count();
    }

    private static @Nullable Problem markup(SourceFile file, Prolog prolog) {
        return switch (prolog.kind(file.head())) {
            case HTML, NITF, FEED, NEWSML_G2, NEWSML_1, OFFICE, TEXT -> null;
            case BROKEN_XML -> problem(reading(file), "XML");
            case OTHER_XML -> {
                String dialect =
                        XmlDialect.of(prolog.namespace(), prolog.localName()).orElse("");
                XmlReading reading = reading(file);
                boolean known = !dialect.isEmpty() || reading.fault() == null;
                yield reading.withdrawn().isEmpty() && known
                        ? Problem.of("xml-other", dialect.isEmpty() ? "<" + prolog.root() + ">" : dialect)
                        : problem(reading, dialect.isEmpty() ? "XML" : dialect);
            }
        };
    }

    private static XmlReading reading(SourceFile file) {
        try {
            return XmlReading.of(file.markup());
        } catch (UnreadableException tooLarge) {
            XmlReading beginning = XmlReading.of(file.head());
            if (beginning.withdrawn().isEmpty()) {
                throw tooLarge;
            }
            return beginning;
        }
    }

    private static Problem problem(XmlReading reading, String kind) {
        if (reading.withdrawn().isEmpty()) {
            return reading.fault() == null ? Problem.of("xml-other", kind) : reading.fault();
        }
        String ids = reading.withdrawn().stream().filter(id -> !id.isBlank()).collect(Collectors.joining(", "));
        return ids.isEmpty() ? Problem.of("withdraws", kind) : Problem.of("withdraws-named", kind, CleanText.line(ids));
    }

    /** A problem for a text that may withdraw an article, so that the sender learns that it was not withdrawn. */
    private static Problem withdrawing(ForeignKind kind, String text) {
        return KillWords.in(text) ? Problem.of("withdraws", kind.name()) : kind.problem();
    }
}
