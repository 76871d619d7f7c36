package org.depesche.search.contract;

import org.depesche.DepescheTest;

@DepescheTest
class LuceneJudgedQueriesTests extends JudgedQueriesContract {}
