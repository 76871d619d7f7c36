package org.depesche.format.wire;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.DateText;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.format.readers.WireHeader;

/** Reads the teleprinter formats of wire services, IPTC 7901 and ANPA 1312, with one message in a file or many. */
public record TeleprinterReader(DateText dates) implements ArticleReader {

    @Override
    public boolean reads(SourceFile file) {
        return WireHeader.begins(file.visibleHead());
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        List<Telegram> telegrams = Telegram.of(file.text());
        return IntStream.range(0, telegrams.size())
                .mapToObj(index -> new TelegramDraft(telegrams.get(index), dates).item(index));
    }
}
