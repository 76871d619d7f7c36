package org.depesche.search.contract;

import org.depesche.DepescheTest;

@DepescheTest
class LuceneCourseTests extends CourseContract {}
