package org.depesche.tagging.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;

/** Separates two people whose names are adjacent: "Am Montag traf Putin Xi Jinping." */
final class AdjacentPeople {

    private AdjacentPeople() {}

    /** The names, split after a first word that is the surname of a person named in full elsewhere in the article. */
    static List<FoundName> apart(String text, List<FoundName> found) {
        Set<String> surnames = found.stream()
                .filter(name -> name.kind() == EntityKind.PERSON)
                .map(name -> name.surface().split(" "))
                .filter(words -> words.length == 2)
                .map(words -> words[1])
                .collect(Collectors.toSet());
        List<FoundName> apart = new ArrayList<>(found.size());
        for (FoundName name : found) {
            int blank = name.surface().indexOf(' ');
            if (name.kind() == EntityKind.PERSON
                    && blank > 0
                    && name.surface().indexOf(' ', blank + 1) > 0
                    && surnames.contains(name.surface().substring(0, blank))) {
                int start = name.span().start();
                apart.add(name.at(new Span(start, start + blank), text));
                apart.add(name.at(new Span(start + blank + 1, name.span().end()), text));
            } else {
                apart.add(name);
            }
        }
        return apart;
    }
}
