import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MentionList } from '../../../ui/MentionList';
import type { Block } from '../queries';
import { blocksOf, docOf } from './blocks';
import { hrefAt, link, plugins } from './commands';
import { LinkDialog } from './LinkDialog';
import styles from './RichText.module.css';
import { Toolbar } from './Toolbar';
import { type UseNameable, useNaming } from './useNaming';

interface RichTextProps {
  label: string;
  /** What stands there at first. */
  blocks: readonly Block[];
  /** Who may be named by @. */
  useNameable: UseNameable;
  onChange: (blocks: Block[]) => void;
}

/** Where a text with a few forms is written: a toolbar, and the text as it will look. */
export function RichText({ label, blocks, useNameable, onChange }: RichTextProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const [begun] = useState(blocks);
  const [state, setState] = useState<EditorState>();
  const [linking, setLinking] = useState(false);
  const list = useId();
  const spot = useRef<HTMLDivElement>(null);
  const { found, current, pick, onKey } = useNaming({ view, spot, state, list, useNameable });
  const told = useRef(onChange);
  useEffect(() => {
    told.current = onChange;
  });
  useEffect(() => {
    if (!place.current) {
      return;
    }
    const first = EditorState.create({ doc: docOf(begun), plugins: plugins(() => setLinking(true)) });
    const editor = new EditorView(place.current, {
      state: first,
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: styles.text ?? '' },
      handleKeyDown: (_, event) => onKey.current(event),
      dispatchTransaction: (transaction) => {
        const next = editor.state.apply(transaction);
        editor.updateState(next);
        setState(next);
        if (transaction.docChanged) {
          told.current(blocksOf(next.doc));
        }
      },
    });
    view.current = editor;
    setState(first);
    return () => editor.destroy();
  }, [begun, label, onKey]);
  const run = (command: Command) => {
    const editor = view.current;
    if (editor) {
      command(editor.state, editor.dispatch, editor);
      editor.focus();
    }
  };
  return (
    <div className={styles.frame}>
      {state && (
        <Toolbar
          state={state}
          label={t('posts:editor.toolbar')}
          onRun={(gesture) => (gesture.run ? run(gesture.run) : setLinking(true))}
        />
      )}
      <div ref={place} />
      <div ref={spot} className={styles.spot}>
        <MentionList
          id={list}
          label={t('ui.say.mention')}
          said={found.length > 0 ? t('ui.say.found', { count: found.length, name: current?.name }) : ''}
          found={found}
          current={current}
          onPick={pick}
        />
      </div>
      <LinkDialog
        opened={linking}
        href={state && hrefAt(state)}
        onClose={() => setLinking(false)}
        onKeep={(href) => {
          setLinking(false);
          run(link(href));
        }}
      />
    </div>
  );
}
