package org.depesche.search.contract;

import org.depesche.DepescheTest;

@DepescheTest
class LuceneMeasureTests extends MeasureContract {}
