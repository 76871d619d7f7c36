package org.depesche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Mention.FigureMention;

/** The tags of machine and source, with their entities. */
public record LinkedTags(List<NamedTag> names, List<FigureMention> figures) {

    static final LinkedTags NOTHING = new LinkedTags(List.of(), List.of());

    /** @param link resolves a mention to its entity */
    public static LinkedTags of(List<Mention> mentions, Function<EntityMention, NamedTag> link) {
        List<NamedTag> names = new ArrayList<>();
        List<FigureMention> figures = new ArrayList<>();
        for (Mention mention : mentions) {
            switch (mention) {
                case EntityMention named -> names.add(link.apply(named));
                case FigureMention counted -> figures.add(counted);
            }
        }
        return new LinkedTags(names, figures);
    }

    LinkedTags with(LinkedTags more) {
        List<NamedTag> allNames = new ArrayList<>(names);
        more.names.stream().filter(name -> !names.contains(name)).forEach(allNames::add);
        List<FigureMention> allFigures = new ArrayList<>(figures);
        more.figures.stream().filter(figure -> !figures.contains(figure)).forEach(allFigures::add);
        return new LinkedTags(allNames, allFigures);
    }
}
