package org.depesche.search.contract;

import org.depesche.DepescheTest;

@DepescheTest(properties = "depesche.test.archive=judged")
class LuceneJudgedQueriesTests extends JudgedQueriesContract {}
