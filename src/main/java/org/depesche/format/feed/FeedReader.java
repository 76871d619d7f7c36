package org.depesche.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
import org.depesche.format.readers.Markup;
import org.depesche.format.readers.XmlReading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads RSS and Atom. Document types are ignored, and nothing is loaded: neither pages nor pictures. */
public record FeedReader(DateText dates) implements ArticleReader {

    private static final Pattern EDGE = Pattern.compile("<(?<end>/)?(?:\\w{1,20}:)?(?:item|entry)(?=[\\s>])");

    /**
     * An entry.
     *
     * @param all the element with the statements for all entries
     * @param names those of authors by their accounts
     */
    private record Entry(FeedElement one, FeedElement all, Map<String, String> names) {}

    @Override
    public boolean reads(SourceFile file) {
        return file.is(Prolog.Kind.FEED);
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        String markup = file.markup();
        Element root = Jsoup.parse(markup, Markup.xml()).firstElementChild();
        if (root == null) {
            throw new UnreadableException(Problem.of("feed-empty"));
        }
        boolean broken = XmlReading.of(markup).fault() != null;
        List<Entry> entries = entries(new FeedElement(root));
        if (entries.isEmpty()) {
            throw new UnreadableException(Problem.of("feed-empty"));
        }
        int cut = broken && XmlReading.isCut(markup, EDGE) ? entries.size() - 1 : -1;
        return IntStream.range(0, entries.size())
                .mapToObj(index -> index == cut
                        ? new Item.Unreadable(index, Problem.of("cut-off", "</" + root.tagName() + ">"))
                        : item(entries.get(index), broken, index));
    }

    private Item item(Entry entry, boolean broken, int index) {
        DraftBuilder draft = new DraftBuilder(dates);
        if (broken) {
            draft.doubt(Doubt.BROKEN);
        }
        return entry.one.name().equals("item")
                ? new RssItem(entry.one, entry.all, entry.names).item(index, draft)
                : new AtomEntry(entry.one, entry.all).item(index, draft);
    }

    private static List<Entry> entries(FeedElement root) {
        List<Entry> entries = new ArrayList<>();
        if (root.name().equals("entry")) {
            entries.add(new Entry(root, root, Map.of()));
        }
        FeedElement first = root.first("channel");
        FeedElement all = first == null ? root : first;
        Map<String, String> names = BlogPost.namesIn(all);
        for (Element child : root.element().children()) {
            FeedElement element = new FeedElement(child);
            switch (element.name()) {
                case "item", "entry", "at:deleted-entry" -> entries.add(new Entry(element, all, names));
                case "channel" -> {
                    Map<String, String> own = BlogPost.namesIn(element);
                    element.all("item").forEach(item -> entries.add(new Entry(item, element, own)));
                }
                default -> {}
            }
        }
        return entries;
    }
}
