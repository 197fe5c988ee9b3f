-- Until when a lesson in use is good; past its day it covers nothing. Absent where nobody has said a day.
alter table known_lesson add column best_before date;
