package org.depesche.format.page;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Element;

/** The words by which pages call the parts of an article, in the classes of elements. */
final class PageNames {

    static final Set<String> KICKERS = Set.of("""
            kicker overline dachzeile topline spitzmarke roofline eyebrow supertitle pretitle oberzeile headlinekicker preheadline
            surtitre antetitulo antetítulo volanta occhiello vignette stikktittel
            """.strip().split("\\s+"));

    static final Set<String> SECTIONS =
            Set.of("rubrik", "ressort", "section", "category", "channel", "kategorie", "subjectarea", "department");

    static final Set<String> SUBTITLES = Set.of("""
            subtitle subline subheadline unterzeile untertitel subtitel
            """.strip().split("\\s+"));

    static final Set<String> LEADS = Set.of("""
            lead intro standfirst dek deck vorspann summary lede subtitle einleitung teaser teasertext anriss excerpt
            chapo chapeau entradilla abstract preamble bajada sommario ingress manchet
            """.strip().split("\\s+"));

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private PageNames() {}

    /** Whether one of the words in an element's classes, or in its names for tests, is among the names. */
    static boolean isOne(Element element, Set<String> names) {
        return words(element.className() + " " + element.attr("data-component") + " " + element.attr("data-testid")
                        + " " + element.attr("data-gu-name"))
                .anyMatch(names::contains);
    }

    /** The words in the class or id of an element, in lower case. */
    static Stream<String> words(String names) {
        return BETWEEN_WORDS.splitAsStream(names).map(word -> SmallLetters.of(word));
    }
}
