import { benchJudging } from './judging';
import { benchReading } from './reading';

benchReading();
void benchJudging();
