package org.depesche.folder.review;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.depesche.article.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Knows which articles may be passed on in full: those of sources without a ban, and whose terms of use do not forbid it.
 * Terms are free text ({@code rightsInfo}, {@code copyrightNotice}, {@code usageTerms}), so this looks for the phrases with
 * which agencies and papers forbid it.
 */
public final class PassingOn {

    private static final String IN_GERMAN =
            "(?:weitergabe|weiterverbreitung|weiterverwendung|weiterleitung|vervielfältigung)";
    private static final String IN_ENGLISH =
            "(?:redistribut\\w+|further distribution|onward transmission|passing on|reproduction|reproduced)";

    /** A ban before or behind the thing, in the same sentence. */
    private static final Pattern BAN = Pattern.compile(
            "\\b(?:keine|nicht zur|ohne)\\s+(?:\\w+\\s+){0,2}" + IN_GERMAN
                    + "|" + IN_GERMAN
                    + "[^.!]{0,80}\\b(?:nicht (?:gestattet|erlaubt|zulässig)|untersagt|verboten|unzulässig)"
                    + "|\\bnicht weiter(?:gegeben|verbreitet|verwendet|geleitet) werden"
                    + "|\\bnur (?:zum|für den) (?:internen|eigenen|persönlichen|dienst\\w*) gebrauch"
                    + "|\\b(?:no|not for|without)\\s+(?:\\w+\\s+){0,2}" + IN_ENGLISH
                    + "|" + IN_ENGLISH + "[^.!]{0,80}\\b(?:prohibited|forbidden|not (?:permitted|allowed))"
                    + "|\\b(?:may|must|do|can) ?not be (?:\\w+,? (?:or )?){0,4}(?:redistributed|passed on|reproduced|rewritten)"
                    + "|\\bdo not (?:redistribute|pass on|forward)"
                    + "|\\b(?:for )?(?:internal|personal) use only",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final List<String> banned;

    /** @param banned the sources of which nothing but headline and reference is passed on */
    public PassingOn(List<String> banned) {
        this.banned = banned.stream().map(PassingOn::folded).toList();
    }

    /** Whether an article may be passed on in full. */
    public boolean isAllowed(Publication publication) {
        String source = publication.source();
        return !forbids(publication.rights()) && (source == null || !banned.contains(folded(source)));
    }

    private static boolean forbids(@Nullable String rights) {
        return rights != null && BAN.matcher(rights).find();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
