package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Reads the makers of an article: its authors and the outlet or agency that it comes from. */
record G2Parties(NewsElement item, G2Concepts concepts, DraftBuilder draft) {

    private static final Pattern CODE = Pattern.compile("\\p{L}[\\p{L} ._-]{1,30}");

    private static final Set<String> WRITING =
            Set.of("author", "writer", "reporter", "journalist", "correspondent", "autor", "autorin", "columnist");

    void readAuthors(NewsElement contentMeta, @Nullable String language) {
        List<NewsElement> bylines = NewsElement.inLanguage(contentMeta.all("by"), language);
        List<String> printed = bylines.stream()
                .map(NewsElement::line)
                .filter(line -> line != null)
                .distinct()
                .toList();
        List<String> people = contentMeta.all("creator").stream()
                .filter(this::isAuthor)
                .map(concepts::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (printed.isEmpty()) {
            draft.authors(people);
        } else {
            draft.byline(byline(String.join(", ", printed), people));
        }
    }

    /** The byline with the names that the file also states apart, unless more are printed. */
    private static Byline byline(String printed, List<String> people) {
        String line = SmallLetters.of(printed);
        List<String> named = people.stream()
                .filter(name -> line.contains(SmallLetters.of(name)))
                .toList();
        Byline parsed = Byline.parse(printed);
        return !named.isEmpty() && named.size() >= parsed.authors().size() ? new Byline(printed, named) : parsed;
    }

    private boolean isAuthor(NewsElement creator) {
        String name = concepts.name(creator);
        EntityKind kind = concepts.kind(creator);
        if (name == null || kind == EntityKind.ORGANISATION || isParty(name) || PartyName.isNobody(name)) {
            return false;
        }
        boolean writes = QCodes.codes(creator.attribute("role")).stream().anyMatch(WRITING::contains);
        return PartyName.isFull(name) || name.contains(" ") && (writes || kind == EntityKind.PERSON);
    }

    private boolean isParty(String name) {
        return Stream.of(
                        item.all("itemmeta", "provider"),
                        item.all("contentmeta", "infosource"),
                        item.all("rightsinfo", "copyrightholder"))
                .flatMap(List::stream)
                .anyMatch(party -> name.equalsIgnoreCase(concepts.name(party)));
    }

    /** A name comes before a printed credit and the holder of the rights, these before a code, and all before a site's address. */
    void readSource(@Nullable String language) {
        List<NewsElement> parties = new ArrayList<>();
        item.all("contentmeta", "infosource").stream()
                .filter(one -> !QCodes.codes(one.attribute("role")).contains("originfo"))
                .forEach(parties::add);
        parties.addAll(item.all("itemmeta", "provider"));
        List<String> names =
                parties.stream().map(concepts::name).filter(Objects::nonNull).toList();
        names.stream().filter(name -> !PartyName.isDomain(name)).forEach(name -> draft.put(HeaderField.SOURCE, name));
        NewsElement.inLanguage(item.all("contentmeta", "creditline"), language)
                .forEach(credit -> draft.put(HeaderField.SOURCE, credit.line()));
        item.all("rightsinfo", "copyrightholder").stream()
                .map(concepts::name)
                .filter(name -> name != null && !PartyName.isDomain(name))
                .forEach(name -> draft.put(HeaderField.SOURCE, PartyName.agencyOf(name, names)));
        parties.stream().map(G2Parties::codedName).forEach(name -> draft.put(HeaderField.SOURCE, name));
        names.forEach(name -> draft.put(HeaderField.SOURCE, name));
    }

    /** The code of a party, if it looks like the short name of an agency; otherwise null. */
    private static @Nullable String codedName(NewsElement party) {
        String qcode = party.attribute("qcode");
        if (qcode == null) {
            return null;
        }
        String code = qcode.substring(qcode.indexOf(':') + 1).strip();
        return CODE.matcher(code).matches() ? code : null;
    }
}
