import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../queries';
import { blocksOf, docOf } from './blocks';
import { hrefAt, link, plugins } from './commands';
import { LinkDialog } from './LinkDialog';
import styles from './RichText.module.css';
import { Toolbar } from './Toolbar';

interface RichTextProps {
  label: string;
  /** What stands there at first. */
  blocks: readonly Block[];
  onChange: (blocks: Block[]) => void;
}

/** Where a text with a few forms is written: a toolbar, and the text as it will look. */
export function RichText({ label, blocks, onChange }: RichTextProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const [begun] = useState(blocks);
  const [state, setState] = useState<EditorState>();
  const [linking, setLinking] = useState(false);
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
  }, [begun, label]);
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
