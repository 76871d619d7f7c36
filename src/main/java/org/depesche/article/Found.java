package org.depesche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Mention.FigureMention;

/** What machine and source found in a text, its entities resolved. */
record Found(List<NamedTag> names, List<FigureMention> figures) {

    static final Found NOTHING = new Found(List.of(), List.of());

    /** @param link who is meant by each name */
    static Found of(List<Mention> mentions, Function<EntityMention, NamedTag> link) {
        List<NamedTag> names = new ArrayList<>();
        List<FigureMention> figures = new ArrayList<>();
        for (Mention mention : mentions) {
            switch (mention) {
                case EntityMention named -> names.add(link.apply(named));
                case FigureMention counted -> figures.add(counted);
            }
        }
        return new Found(names, figures);
    }

    Found with(Found more) {
        List<NamedTag> allNames = new ArrayList<>(names);
        more.names.stream().filter(name -> !names.contains(name)).forEach(allNames::add);
        List<FigureMention> allFigures = new ArrayList<>(figures);
        more.figures.stream().filter(figure -> !figures.contains(figure)).forEach(allFigures::add);
        return new Found(allNames, allFigures);
    }
}
