-- A correction of a measure looks for figures that were read as the same measure.
create index article_figure_measure on article_figure (measure_lemma, id) where measure_lemma is not null;
