import type { ComponentChild } from 'preact';
import { COMPARED } from '../../metrics/night-sample.ts';
import { useDeck, useWords } from '../context.ts';
import { timeOfDay } from '../format.ts';
import { Panel } from '../panel.tsx';
import { differenceText, figureText } from './figure-words.ts';
import { differencesChart, ofPair } from './lab-charts.ts';

/** What both nights have come to at the clock's moment, and the differences. */
export function Differences(): ComponentChild {
  const { pair } = useDeck().lab;
  const { words, language } = useWords();
  const { lab } = words;
  const moment = pair.moment.value;
  return (
    <Panel
      title={lab.pair.differences}
      hint={lab.pair.differencesHint}
      testId="differences"
      chart={moment ? () => differencesChart(words, moment) : undefined}
      chartOf={() => ofPair(words, language, pair, moment?.tick ?? null)}
      aside={moment ? lab.pair.at(timeOfDay(language, pair.opens.value, moment.tick)) : undefined}
    >
      {moment ? (
        <table class="lab-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{lab.pair.figure}</span>
              </th>
              <th scope="col">{lab.pair.letters[0]}</th>
              <th scope="col">{lab.pair.letters[1]}</th>
              <th scope="col">{lab.pair.bLessA}</th>
            </tr>
          </thead>
          <tbody>
            {COMPARED.map((figure) => {
              const [left, right] = [moment.figures[0][figure], moment.figures[1][figure]];
              const difference = left === null || right === null ? null : right - left;
              return (
                <tr key={figure} data-testid={`difference-${figure}`}>
                  <th scope="row" data-tip={lab.figureHints[figure]}>
                    {lab.figures[figure]}
                  </th>
                  <td>{figureText(language, figure, left)}</td>
                  <td>{figureText(language, figure, right)}</td>
                  <td class="is-difference">{differenceText(words, language, figure, difference)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : (
        <p class="empty">{lab.pair.empty}</p>
      )}
    </Panel>
  );
}
