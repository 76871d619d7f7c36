package org.depesche.tagging;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An authority file or registry whose ids many publishers use, with the shape of its ids and the addresses in which
 * they occur. The shapes are those of the Wikidata properties for these ids.
 */
public enum Authority {
    WIKIDATA(
            "Wikidata",
            "wd|wikidata",
            "(?:www\\.|m\\.)?wikidata\\.org/(?:entity|wiki(?:/Special:EntityData)?)/",
            "Q[1-9]\\d{0,11}",
            "https://www.wikidata.org/wiki/"),
    GND("GND", "gnd|dnb", "d-nb\\.info/gnd/", "\\d{1,10}-?[\\dX]", "https://d-nb.info/gnd/"),
    VIAF("VIAF", "viaf", "(?:www\\.)?viaf\\.org/viaf/", "\\d{1,22}", "https://viaf.org/viaf/"),
    ISNI("ISNI", "isni", "(?:www\\.)?isni\\.org/(?:isni/)?", "\\d{15}[\\dX]", "https://isni.org/isni/"),
    ORCID("ORCID", "orcid", "(?:www\\.)?orcid\\.org/", "(?:\\d{4}-){3}\\d{3}[\\dX]", "https://orcid.org/"),
    GEONAMES(
            "GeoNames",
            "geonames|gn",
            "(?:www\\.|sws\\.)?geonames\\.org/",
            "[1-9]\\d{0,8}",
            "https://www.geonames.org/"),
    LOC(
            "Library of Congress",
            "loc|lccn",
            "id\\.loc\\.gov/authorities/(?:names|subjects)/",
            "(?:n|nb|no|nr|ns|sh)\\d{8,10}",
            "https://id.loc.gov/authorities/"),
    LEI(
            "LEI",
            "lei",
            "(?:search\\.)?gleif\\.org/(?:#/)?record/",
            "[A-Z0-9]{18}\\d\\d",
            "https://search.gleif.org/#/record/"),
    ISIN("ISIN", "isin", null, "[A-Z]{2}[A-Z0-9]{9}\\d", null);

    private final String label;
    private final Pattern prefix;
    private final @Nullable Pattern address;
    private final Pattern shape;
    private final @Nullable String page;

    /**
     * @param prefixes the names that abbreviate it in front of a colon, in lower case
     * @param address the beginning of addresses of its entries, without {@code https://}; null if there is none
     * @param shape its ids
     * @param page the beginning of the addresses of its pages; null if it has none
     */
    Authority(String label, String prefixes, @Nullable String address, String shape, @Nullable String page) {
        this.label = label;
        this.prefix = Pattern.compile(prefixes);
        this.address =
                address == null ? null : Pattern.compile("https?://" + address + "(.+)", Pattern.CASE_INSENSITIVE);
        this.shape = Pattern.compile(shape);
        this.page = page;
    }

    /** The name that readers see. */
    String label() {
        return label;
    }

    /** The scheme of its ids: {@code wikidata}. */
    String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an entity may have several of its ids: a company issues many securities. */
    boolean hasSeveral() {
        return this == ISIN;
    }

    /** Whether a scheme is this authority, by its name or one of its addresses. */
    boolean isScheme(String stated) {
        return prefix.matcher(stated).matches() || isAddress(stated + "?");
    }

    /** Whether it is the address of one of its entries. */
    boolean isAddress(String stated) {
        return address != null && address.matcher(stated).matches();
    }

    /** The id in the address of an entry; null if there is none. */
    @Nullable
    String idIn(String stated) {
        Matcher found = address == null ? null : address.matcher(stated);
        return found == null || !found.matches()
                ? null
                : id(found.group(1).replaceFirst("[/?#].*|\\.(?:rdf|json|ttl)$", ""));
    }

    /** An id as the authority writes it; null if it is none. */
    @Nullable
    String id(String stated) {
        String upper = this == LOC ? stated : stated.toUpperCase(Locale.ROOT);
        String plain = this == ISNI ? upper.replaceAll("[\\s-]", "") : upper;
        return shape.matcher(plain).matches() ? plain : null;
    }

    /** The address of the page of an id; null if there is none. */
    @Nullable
    String page(String id) {
        String part = this == LOC ? (id.startsWith("sh") ? "subjects/" : "names/") : "";
        return page == null ? null : page + part + id;
    }
}
