<?php

class FilesController
{
    public function showAction()
    {
        // ruleid: php-path-traversal
        readfile('/srv/files/' . $this->params()->fromQuery('name'));
        // ruleid: php-command-injection
        exec('convert ' . $this->getRequest()->getParam('file'));
        // ok: php-command-injection
        exec('convert ' . escapeshellarg($this->getRequest()->getParam('file')));
    }

    public function display()
    {
        // ruleid: php-command-injection
        exec('convert ' . JFactory::getApplication()->input->getString('file'));
        // ok: php-command-injection
        exec('convert ' . JFactory::getApplication()->input->getInt('file'));
    }
}
