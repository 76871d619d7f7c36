package org.depesche.format.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.DateText;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.depesche.format.mail.MailParser;
import org.depesche.format.mail.MailPart;
import org.depesche.format.page.HtmlReader;
import org.depesche.format.readers.ForeignFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page that a browser saved with its pictures and styles in one file (MHTML, RFC 2557). It has the form of a mail
 * without sender.
 */
public record MhtmlReader(DateText dates) implements ArticleReader {

    private static final Pattern PAGE = Pattern.compile(
            "(?mi)^content-type:\\s*(?:multipart/related|text/html)(?s:.{0,2000}?)^(?:snapshot-)?content-location:\\s*(?:https?|file|cid|blob|about|chrome|res):");

    private static final Pattern BROWSER = Pattern.compile(
            "(?mi)^(?:snapshot-content-location:|from:\\s*[\"<]{0,2}(?:saved|gespeichert|enregistr)|x-mimeole:.{0,200}$(?s:.{0,2000})^content-location:)");

    private static final Pattern MAIL = Pattern.compile("(?mi)^(?:received|return-path|delivered-to|message-id|to):");

    @Override
    public boolean reads(SourceFile file) {
        if (!ForeignFile.isMail(file)) {
            return false;
        }
        String head = file.visibleHead().replace("\r\n", "\n");
        int end = head.indexOf("\n\n");
        String header = end < 0 ? head : head.substring(0, end);
        return BROWSER.matcher(header).find()
                || PAGE.matcher(head).find() && !MAIL.matcher(header).find();
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        MailPart all;
        try (InputStream in = new BufferedInputStream(file.open())) {
            skipBlanks(in);
            all = MailParser.parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<MailPart> pages = new ArrayList<>();
        collect(all, pages);
        MailPart main = main(all, pages);
        if (main == null) {
            throw new UnreadableException(Problem.of("no-article"));
        }
        String address = main.fields().text("content-location");
        address = address == null ? all.fields().text("snapshot-content-location") : address;
        CapturedPage page =
                new CapturedPage(address, main.bytes(), main.fields().parameter("content-type", "charset"));
        Item item = page.item(0, new HtmlReader(dates));
        SavedParts parts = SavedParts.of(all, address);
        return Stream.of(item instanceof Item.Draft found ? found.found(parts::picture) : item);
    }

    private static void skipBlanks(InputStream in) throws IOException {
        int next;
        do {
            in.mark(1);
            next = in.read();
        } while (next == '\r' || next == '\n' || next == ' ' || next == '\t' || next > 0x7F);
        in.reset();
    }

    private static void collect(MailPart part, List<MailPart> pages) {
        if (part.type().equals("text/html") || part.type().equals("application/xhtml+xml")) {
            pages.add(part);
        }
        part.parts().forEach(inner -> collect(inner, pages));
    }

    /** The page itself, not one of its frames: that of the address in the header, or the stated root, or the first. */
    private static @Nullable MailPart main(MailPart all, List<MailPart> pages) {
        String address = all.fields().text("snapshot-content-location");
        String start = all.fields().parameter("content-type", "start");
        return pages.stream()
                .filter(page -> address != null && address.equals(page.fields().text("content-location"))
                        || start != null && start.equals(page.fields().text("content-id")))
                .findFirst()
                .or(() -> pages.stream().findFirst())
                .orElse(null);
    }
}
