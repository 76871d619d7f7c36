package org.depesche.ops;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The drop folder.
 *
 * @param dropFolder a folder that is watched: article files put into it are read, and moved to its folders done/ or
 *     failed/
 * @param dropFolderDoubtful the treatment of doubtful articles: hold (they wait for an editor) or publish
 */
@Validated
@ConfigurationProperties("depesche")
record DropFolderSettings(
        @Nullable Path dropFolder,
        @DefaultValue("hold") @NotNull DoubtfulArticles dropFolderDoubtful) {}
