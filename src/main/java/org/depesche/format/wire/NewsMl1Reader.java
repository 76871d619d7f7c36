package org.depesche.format.wire;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.article.Doubt;
import org.depesche.format.ArticleReader;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.Prolog;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;

/** Reads NewsML 1.0 to 1.2 (IPTC): each text among the news items of a file. Catalogs and content elsewhere are never loaded. */
public record NewsMl1Reader(DateText dates) implements ArticleReader {

    private static final Set<String> ITEMS = Set.of("newsitem");

    @Override
    public boolean reads(SourceFile file) {
        return file.is(Prolog.Kind.NEWSML_1);
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        List<FoundItem> items = FoundItem.in(file.markup(), ITEMS);
        if (items.isEmpty()) {
            throw new UnreadableException(Problem.of("message-empty"));
        }
        NewsMl1File whole = NewsMl1File.around(items.getFirst().item());
        return IntStream.range(0, items.size()).mapToObj(index -> item(items.get(index), whole, index));
    }

    private Item item(FoundItem found, NewsMl1File whole, int index) {
        if (found.isCut()) {
            return new Item.Unreadable(
                    index, Problem.of("cut-off", "</" + found.item().element().tagName() + ">"));
        }
        DraftBuilder draft = new DraftBuilder(dates);
        if (found.isBroken()) {
            draft.doubt(Doubt.BROKEN);
        }
        return new NewsMl1Article(found.item(), whole, draft).item(index);
    }
}
