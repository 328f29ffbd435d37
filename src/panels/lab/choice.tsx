import type { ComponentChild } from 'preact';

/** A field with a list to choose from. */
export function Choice<Value extends string | number>(props: {
  label: string;
  value: Value;
  values: readonly (readonly [Value, string])[];
  testId: string;
  onChoose: (value: Value) => void;
}): ComponentChild {
  const { label, value, values, testId, onChoose } = props;
  return (
    <label class="lab-field">
      <span class="field-name">{label}</span>
      <select
        class="field"
        value={String(value)}
        data-testid={testId}
        onChange={(event) => {
          const chosen = values.find(([one]) => String(one) === event.currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {values.map(([one, text]) => (
          <option key={one} value={String(one)}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
