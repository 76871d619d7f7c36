package org.depesche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;

/** The tags of machine and source, with their entities. */
public record LinkedTags(List<NamedTag> names, List<FigureMention> figures) {

    public static final LinkedTags NOTHING = new LinkedTags(List.of(), List.of());

    public LinkedTags {
        names = List.copyOf(names);
        figures = List.copyOf(figures);
    }

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

    /** The tags that no tagger will find again, because a source or an editor set them. */
    LinkedTags lasting() {
        return new LinkedTags(
                names.stream()
                        .filter(tag -> tag.sticky() || tag.mention().origin() != Origin.MACHINE)
                        .toList(),
                figures.stream()
                        .filter(figure -> figure.origin() != Origin.MACHINE)
                        .toList());
    }

    LinkedTags with(LinkedTags more) {
        List<NamedTag> allNames = new ArrayList<>(names);
        more.names.stream().filter(name -> !names.contains(name)).forEach(allNames::add);
        List<FigureMention> allFigures = new ArrayList<>(figures);
        more.figures.stream().filter(figure -> !figures.contains(figure)).forEach(allFigures::add);
        return new LinkedTags(allNames, allFigures);
    }
}
