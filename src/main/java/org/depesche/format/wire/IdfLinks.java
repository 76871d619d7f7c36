package org.depesche.format.wire;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.tagging.EntityKind;

/** Reads the links by which Infomaker's Writer replaces elements of NewsML-G2: authors, sections, subjects. */
record IdfLinks(NewsElement item, DraftBuilder draft) {

    private static final Map<String, EntityKind> NAMES = Map.of(
            "person", EntityKind.PERSON,
            "organisation", EntityKind.ORGANISATION,
            "organization", EntityKind.ORGANISATION,
            "place", EntityKind.PLACE);

    private static final Set<String> KEYWORDS = Set.of("topic", "category", "tag", "story");

    private static final int MOST = 200;

    /** Comes before all other dates: from then on readers have the article. */
    void readDate() {
        item.all("itemmeta", "itemmetaextproperty").stream()
                .filter(property -> "imext:pubstart".equals(property.attribute("type")))
                .forEach(property -> draft.put(HeaderField.DATE, property.attribute("value")));
    }

    /** Comes before the provider, which is a program. */
    void readSource() {
        Stream.of("mainchannel", "channel")
                .flatMap(this::titles)
                .limit(1)
                .forEach(title -> draft.put(HeaderField.SOURCE, title));
    }

    void read() {
        draft.authors(titles("author").distinct().toList());
        Stream.of("mainsection", "section")
                .flatMap(this::titles)
                .limit(1)
                .forEach(title -> draft.put(HeaderField.SECTION, title));
        links().filter(link -> "subject".equals(link.attribute("rel"))).forEach(link -> {
            String type = Objects.requireNonNullElse(link.attribute("type"), "").replaceFirst("^x-im/", "");
            String title = link.attribute("title");
            EntityKind kind = NAMES.get(type);
            if (kind != null) {
                draft.tag(kind, title, List.of());
            } else if (KEYWORDS.contains(type)) {
                draft.put(HeaderField.KEYWORDS, title);
            }
        });
    }

    private Stream<String> titles(String relation) {
        return links().filter(link -> relation.equals(link.attribute("rel")) || isOf(link, relation))
                .map(link -> link.attribute("title"))
                .filter(Objects::nonNull);
    }

    /** Whether a link to a section or channel says so by its type alone. */
    private static boolean isOf(NewsElement link, String relation) {
        return !relation.equals("author")
                && !"subject".equals(link.attribute("rel"))
                && ("x-im/" + relation).equals(link.attribute("type"));
    }

    private Stream<NewsElement> links() {
        return item.all("itemmeta", "links", "link").stream().limit(MOST);
    }
}
