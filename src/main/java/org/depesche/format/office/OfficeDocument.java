package org.depesche.format.office;

import java.util.List;

/** The text of a document with its properties, in whatever format it is stored. */
public record OfficeDocument(List<OfficeParagraph> paragraphs, OfficeProperties properties) {}
