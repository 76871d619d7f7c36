package org.depesche.format.wire;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;

/** Chooses the headline and the second line among headlines with roles and ranks. */
final class G2Headlines {

    private static final Set<String> MAIN = Set.of("main", "headline", "primary", "title", "maintitle", "default");

    private static final Pattern SECOND = Pattern.compile(
            "sub.*|.*(?:subhead|subtitle|kicker|overline|deck|dachzeile|spitzmarke|unterzeile|untertitel|eyebrow).*");

    private static final Pattern KICKER = Pattern.compile(".*(?:kicker|overline|dachzeile|spitzmarke|eyebrow).*");

    /** The mark of Austrian agencies before the rest of a second line. */
    private static final Pattern UNDERLINE = Pattern.compile("\\s[-–]\\sUtl\\.?:\\s");

    private static final int NO_HEADLINE = 9;

    private G2Headlines() {}

    /** @param headlines in one language */
    static void read(List<NewsElement> headlines, DraftBuilder draft) {
        headlines.stream()
                .filter(one -> one.line() != null && place(one) < NO_HEADLINE)
                .min(Comparator.comparingInt(G2Headlines::place))
                .ifPresent(one -> draft.put(HeaderField.HEADLINE, one.line()));
        List<NewsElement> others = headlines.stream()
                .filter(one -> place(one) == NO_HEADLINE && one.line() != null)
                .sorted(Comparator.comparingInt(G2Headlines::rank))
                .toList();
        others.stream()
                .filter(G2Headlines::isKicker)
                .findFirst()
                .ifPresent(one -> draft.put(HeaderField.KICKER, one.line()));
        others.stream()
                .filter(one -> !isKicker(one))
                .map(NewsElement::line)
                .filter(Objects::nonNull)
                .findFirst()
                .map(line -> UNDERLINE.matcher(line).replaceFirst(" – "))
                .ifPresent(draft::secondLine);
    }

    private static boolean isKicker(NewsElement headline) {
        return QCodes.codes(headline.attribute("role")).stream()
                .anyMatch(role -> KICKER.matcher(role).matches());
    }

    /** The lower the number, the more it is the headline: main ones, those without a role, short and other ones. */
    private static int place(NewsElement headline) {
        List<String> roles = QCodes.codes(headline.attribute("role"));
        if (roles.stream().anyMatch(MAIN::contains)) {
            return 0;
        }
        if (roles.stream().anyMatch(role -> SECOND.matcher(role).matches()) || roles.isEmpty() && rank(headline) > 1) {
            return NO_HEADLINE;
        }
        return roles.isEmpty() ? 1 : 2;
    }

    private static int rank(NewsElement headline) {
        String rank = headline.attribute("rank");
        return rank != null && rank.matches("\\d{1,4}") ? Integer.parseInt(rank) : 1;
    }
}
