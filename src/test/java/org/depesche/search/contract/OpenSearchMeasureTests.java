package org.depesche.search.contract;

import org.depesche.OpenSearchTest;

@OpenSearchTest
class OpenSearchMeasureTests extends MeasureContract {}
