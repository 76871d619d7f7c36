package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * The names and kinds of concepts: a property states them itself, or an {@code assert} of the item states them for its
 * code. Catalogs in the file say which URIs codes stand for; catalogs elsewhere are not loaded.
 */
final class G2Concepts {

    private static final Map<String, EntityKind> DETAILS = Map.of(
            "persondetails", EntityKind.PERSON,
            "organisationdetails", EntityKind.ORGANISATION,
            "geoareadetails", EntityKind.PLACE,
            "poidetails", EntityKind.PLACE);

    /** Names to print come before those to sort by or to abbreviate with. */
    private static final Set<String> OTHER_NAMES = Set.of("short", "sort", "mnemonic", "abbreviation", "formal");

    /** Assertions about one concept. Each property that names it goes through them. */
    private static final int MOST_ASSERTIONS = 8;

    private static final int MOST_IDS = 20;

    private final @Nullable String language;
    private final Map<String, String> schemes = new HashMap<>();
    private final Map<String, List<NewsElement>> asserted = new HashMap<>();

    /** @param language of the item, in which names are preferred; null if it is unknown */
    G2Concepts(NewsElement item, G2Message message, @Nullable String language) {
        this.language = language;
        Stream.of(item.all("catalog", "scheme"), message.schemes())
                .flatMap(List::stream)
                .forEach(scheme -> {
                    String alias = scheme.attribute("alias");
                    String uri = scheme.attribute("uri");
                    if (alias != null && uri != null) {
                        schemes.putIfAbsent(alias, uri);
                    }
                });
        for (NewsElement one : item.all("assert")) {
            for (String key : keys(one)) {
                List<NewsElement> about = asserted.computeIfAbsent(key, any -> new ArrayList<>());
                if (about.size() < MOST_ASSERTIONS) {
                    about.add(one);
                }
            }
        }
    }

    /** The codes of a concept: its QCode, and its URI, stated or resolved. */
    private List<String> keys(NewsElement concept) {
        List<String> keys = new ArrayList<>();
        String qcode = concept.attribute("qcode");
        if (qcode != null) {
            keys.add(qcode);
            int colon = qcode.indexOf(':');
            String scheme = colon < 0 ? null : schemes.get(qcode.substring(0, colon));
            if (scheme != null) {
                keys.add(scheme + qcode.substring(colon + 1));
            }
        }
        String uri = concept.attribute("uri");
        if (uri != null) {
            keys.add(uri);
        }
        return keys;
    }

    /** The property, and the assertions about its concept. */
    private Stream<NewsElement> statements(NewsElement property) {
        return Stream.concat(
                Stream.of(property),
                keys(property).stream()
                        .flatMap(key -> asserted.getOrDefault(key, List.of()).stream())
                        .distinct());
    }

    /** The name of a concept, or the words that stand for it; null if only its code is known. */
    @Nullable
    String name(NewsElement property) {
        return statements(property)
                .map(this::ownName)
                .filter(name -> name != null)
                .findFirst()
                .orElseGet(() -> keys(property).isEmpty() ? property.attribute("literal") : null);
    }

    private @Nullable String ownName(NewsElement concept) {
        List<NewsElement> names = NewsElement.inLanguage(concept.all("name"), language);
        return Stream.concat(
                        names.stream().filter(name -> !isOther(name)),
                        names.stream().filter(G2Concepts::isOther))
                .map(NewsElement::line)
                .filter(line -> line != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOther(NewsElement name) {
        List<String> roles = QCodes.codes(name.attribute("role"));
        return !roles.isEmpty() && OTHER_NAMES.containsAll(roles);
    }

    /** The ids of a concept, those of well-known authorities first. */
    List<AuthorityId> ids(NewsElement property) {
        return statements(property)
                .flatMap(one -> Stream.concat(Stream.of(one), one.all("sameas").stream()))
                .flatMap(one -> Stream.concat(ownIds(one), securities(one)))
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_IDS)
                .sorted(Comparator.comparing(id -> !id.isWellKnown()))
                .toList();
    }

    /**
     * The ids that a QCode and a URI state. Senders choose the aliases of schemes as they like, so that a code of an unknown
     * scheme may mean somebody else in another file.
     */
    private Stream<@Nullable AuthorityId> ownIds(NewsElement concept) {
        String qcode = Objects.requireNonNullElse(concept.attribute("qcode"), "");
        int colon = qcode.indexOf(':');
        String scheme = colon < 0 ? null : schemes.get(qcode.substring(0, colon));
        AuthorityId coded = scheme == null ? AuthorityId.of(qcode) : AuthorityId.of(scheme, qcode.substring(colon + 1));
        return Stream.of(
                scheme == null && coded != null && !coded.isWellKnown() ? null : coded,
                AuthorityId.of(concept.attribute("uri")));
    }

    /** The ISINs of the securities that an organisation has issued. */
    private static Stream<@Nullable AuthorityId> securities(NewsElement concept) {
        return concept.all("organisationdetails", "hasinstrument").stream()
                .filter(one -> Stream.of("type", "symbolsrc")
                        .map(one::attribute)
                        .anyMatch(kind -> kind != null && QCodes.code(kind).equals("isin")))
                .map(one -> AuthorityId.of("isin", one.attribute("symbol")));
    }

    /** The kind of a person, an organisation or a place; null for other concepts. */
    @Nullable
    EntityKind kind(NewsElement property) {
        return statements(property)
                .flatMap(one -> Stream.concat(
                        types(one).map(ConceptTypes::kind),
                        one.children().stream().map(G2Concepts::detailed)))
                .filter(kind -> kind != null)
                .findFirst()
                .orElse(null);
    }

    /** The kind that a part of a concept tells; null if it tells none. Reuters says of places how large they are. */
    private static @Nullable EntityKind detailed(NewsElement part) {
        String facet = part.is("facet") ? part.attribute("qcode") : null;
        return facet != null && QCodes.scheme(facet).equals("geoprop")
                ? EntityKind.PLACE
                : DETAILS.get(part.element().normalName());
    }

    /** The codes of the types that a property states itself. */
    static Stream<String> types(NewsElement property) {
        Stream<String> stated = Stream.of("type", "typeuri")
                .map(property::attribute)
                .filter(type -> type != null)
                .map(QCodes::code);
        return Stream.concat(
                stated, property.all("type").stream().map(QCodes::of).filter(type -> type != null));
    }
}
