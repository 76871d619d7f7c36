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

/**
 * Reads NewsML-G2 (IPTC): news items alone, in a message, or in another element. Packages, concepts, plans and catalogs
 * are no articles. Catalogs and content elsewhere are never loaded.
 */
public record NewsMlG2Reader(DateText dates) implements ArticleReader {

    private static final Set<String> ITEMS =
            Set.of("newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem");

    @Override
    public boolean reads(SourceFile file) {
        return file.is(Prolog.Kind.NEWSML_G2);
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        List<FoundItem> items = FoundItem.in(file.markup(), ITEMS);
        if (items.isEmpty()) {
            throw new UnreadableException(Problem.of("message-empty"));
        }
        G2Message message = G2Message.around(items.getFirst().item());
        G2Pictures pictures = G2Pictures.of(items, message, file);
        return IntStream.range(0, items.size())
                .filter(index -> !pictures.isOfText(items.get(index).item()))
                .mapToObj(index -> item(items.get(index), message, pictures, index));
    }

    private Item item(FoundItem found, G2Message message, G2Pictures pictures, int index) {
        NewsElement item = found.item();
        if (found.isCut()) {
            return new Item.Unreadable(
                    index, Problem.of("cut-off", "</" + item.element().tagName() + ">"));
        }
        if (item.is("packageitem")) {
            return new Item.Skipped(index, new G2Package(item).reason());
        }
        if (!item.is("newsitem")) {
            return new Item.Skipped(index, Problem.of("no-text-type", item.name()));
        }
        DraftBuilder draft = new DraftBuilder(dates);
        if (found.isBroken()) {
            draft.doubt(Doubt.BROKEN);
        }
        return new G2Article(item, message, pictures, draft).item(index);
    }
}
