package org.depesche.ops.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.depesche.ingest.Defaults;
import org.depesche.tagging.Tagger.Find;

/**
 * The files of an import, and how they are stored.
 *
 * @param files in the order in which they are read
 * @param find the kinds of tags that the tagger finds
 * @param later whether the background finds the rest
 * @param again whether files are read that were imported before
 */
public record ImportPlan(
        List<Path> files, Defaults defaults, Set<Find> find, boolean later, int threads, boolean again) {}
