package org.depesche.format.wire;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.format.CleanText;
import org.depesche.format.Problem;

/** A {@code packageItem} of NewsML-G2: a list of items that are elsewhere. */
record G2Package(NewsElement item) {

    private static final int FEW = 5;
    private static final int LONGEST = 100;

    /** The reason why it is no article, with the names of its items. */
    Problem reason() {
        List<NewsElement> references = item.inside("itemref").toList();
        String names = references.stream()
                .limit(FEW)
                .map(G2Package::name)
                .map(G2Package::shortened)
                .collect(Collectors.joining("; "));
        return Problem.of(
                "package",
                shortened(name(item)),
                references.size(),
                references.size() > FEW ? names + "; …" : names.isEmpty() ? "–" : names);
    }

    private static String name(NewsElement of) {
        return Stream.of(
                        of.line("contentmeta", "headline"),
                        of.line("itemmeta", "title"),
                        of.line("headline"),
                        of.line("title"),
                        of.attribute("residref"),
                        of.attribute("href"),
                        of.attribute("guid"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("?");
    }

    private static String shortened(String name) {
        String line = CleanText.line(name);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).stripTrailing() + "…";
    }
}
