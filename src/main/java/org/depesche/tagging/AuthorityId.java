package org.depesche.tagging;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An id that an authority gives to a person, place or organisation.
 *
 * @param scheme {@code wikidata} or another {@link Authority} in lower case; otherwise the publisher's own vocabulary: a
 *     name, or the beginning of an address
 * @param value the id within the scheme: {@code Q64}
 */
public record AuthorityId(String scheme, String value) {

    private static final int LONGEST = 200;

    /** Prefixes of addresses that name nobody, or that are private. */
    private static final Pattern UNFIT = Pattern.compile("(?:mailto|tel|data|javascript|file|about|blob|cid):.*");

    /** An address, a name with a colon, or a URN, up to the last separator, and the rest. */
    private static final Pattern ADDRESS = Pattern.compile("([a-z][a-z\\d+.-]*:(?:.*[/#:=])?)([^/#:=]+)");

    private static final Pattern KEY = Pattern.compile("id:([^|]+)\\|(.+)");

    /**
     * Reads an id from an address or an abbreviated one: {@code https://www.wikidata.org/entity/Q64}, {@code
     * https://d-nb.info/gnd/118540238}, {@code wd:Q64}, {@code urn:isin:DE0007664039}, {@code
     * https://cv.example.org/people/17}.
     *
     * @return null if it is no id
     */
    public static @Nullable AuthorityId of(@Nullable String stated) {
        String uri = stated == null ? "" : stated.strip().replaceFirst("/$", "");
        if (uri.isEmpty() || uri.length() > 2 * LONGEST || uri.chars().anyMatch(Character::isWhitespace)) {
            return null;
        }
        for (Authority authority : Authority.values()) {
            if (authority.isAddress(uri)) {
                return of(authority, authority.idIn(uri));
            }
        }
        int colon = uri.indexOf(':');
        String plain = colon < 0 ? uri : SmallLetters.of(uri.substring(0, colon)) + uri.substring(colon);
        String name = plain.startsWith("urn:") ? plain.substring("urn:".length()) : plain;
        int end = name.indexOf(':');
        Authority authority = end < 0 ? null : authority(name.substring(0, end));
        if (authority != null) {
            return of(authority, authority.id(name.substring(end + 1)));
        }
        Matcher address = ADDRESS.matcher(plain);
        return address.matches() && !UNFIT.matcher(plain).matches() && !plain.matches("https?://[^/]*")
                ? bounded(address.group(1), address.group(2))
                : null;
    }

    /**
     * Reads an id that is stated in two parts: a scheme, by name or address, and a code.
     *
     * @return null if it is no id
     */
    public static @Nullable AuthorityId of(@Nullable String scheme, @Nullable String code) {
        String vocabulary = scheme == null ? "" : scheme.strip();
        String id = code == null ? "" : code.strip();
        if (vocabulary.isEmpty() || id.isEmpty()) {
            return null;
        }
        AuthorityId whole = of(id);
        if (whole != null && whole.isWellKnown()) {
            return whole;
        }
        Authority authority = authority(ended(vocabulary));
        return authority == null ? bounded(ended(vocabulary), id) : of(authority, authority.id(id));
    }

    private static @Nullable AuthorityId of(Authority authority, @Nullable String id) {
        return id == null ? null : new AuthorityId(authority.scheme(), id);
    }

    /** The id of an {@link EntityKey}; null if the key is made of a name. */
    public static @Nullable AuthorityId ofKey(String key) {
        Matcher found = KEY.matcher(key);
        return found.matches() ? new AuthorityId(found.group(1), found.group(2)) : null;
    }

    /** Whether the key of an entity is made of an id. */
    static boolean isKey(String key) {
        return key.startsWith("id:") && key.indexOf('|') > 0;
    }

    /** An address of a vocabulary is the beginning of the addresses of its codes. */
    private static String ended(String scheme) {
        return scheme.contains("://") && !scheme.matches(".*[/#:=]") ? scheme + "/" : scheme;
    }

    private static @Nullable AuthorityId bounded(String scheme, String value) {
        boolean fits = scheme.length() <= LONGEST && value.length() <= LONGEST && !scheme.contains("|");
        boolean printable = (scheme + value).chars().noneMatch(Character::isISOControl);
        return fits && printable ? new AuthorityId(scheme, value) : null;
    }

    private static @Nullable Authority authority(String scheme) {
        String small = scheme.toLowerCase(Locale.ROOT);
        return Arrays.stream(Authority.values())
                .filter(one -> one.isScheme(small))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Authority known() {
        return Arrays.stream(Authority.values())
                .filter(one -> one.scheme().equals(scheme))
                .findFirst()
                .orElse(null);
    }

    /** Whether it is of an {@link Authority}, not of a publisher's own vocabulary. */
    public boolean isWellKnown() {
        return known() != null;
    }

    /** Whether another id of the same scheme means another entity. */
    public boolean contradicts(AuthorityId other) {
        Authority authority = known();
        return scheme.equals(other.scheme)
                && !value.equals(other.value)
                && (authority == null || !authority.hasSeveral());
    }

    /** Whether any two ids of two lists contradict each other, and none agree. */
    public static boolean contradict(List<AuthorityId> ids, List<AuthorityId> others) {
        return ids.stream().noneMatch(others::contains)
                && ids.stream().anyMatch(id -> others.stream().anyMatch(id::contradicts));
    }

    /** The key of an entity that this id identifies. */
    public String key() {
        return "id:" + scheme + "|" + value;
    }

    /** The name of the authority for readers; the scheme of a publisher's own vocabulary. */
    public String label() {
        Authority authority = known();
        return authority == null ? scheme : authority.label();
    }

    /** The address of the authority's page; null if it has none, or is unknown and therefore not linked. */
    public @Nullable String page() {
        Authority authority = known();
        return authority == null ? null : authority.page(value);
    }

    @Override
    public String toString() {
        return scheme + (scheme.matches(".*[/#:=]") ? "" : ":") + value;
    }
}
