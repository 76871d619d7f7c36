package org.depesche.folder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of folders.
 *
 * @param most the folders of an account
 * @param mostEntries the articles and headings of a folder, and the hits of a search that are filed at once
 * @param mostText the characters of all articles of a press review; those after them are references
 * @param mostShares the people and groups with which a folder is shared
 * @param mostMails the addresses to which an account mails press reviews within a day; 0: none
 * @param referenceOnly the sources whose articles leave a folder as headline and reference only, for all users
 */
@Validated
@ConfigurationProperties("depesche.folders")
public record FolderSettings(
        @DefaultValue("200") @Min(1) @Max(10_000) int most,
        @DefaultValue("1000") @Min(1) @Max(10_000) int mostEntries,
        @DefaultValue("4000000") @Min(0) @Max(100_000_000) int mostText,
        @DefaultValue("100") @Min(0) @Max(10_000) int mostShares,
        @DefaultValue("100") @Min(0) @Max(10_000) int mostMails,
        @DefaultValue List<String> referenceOnly) {}
